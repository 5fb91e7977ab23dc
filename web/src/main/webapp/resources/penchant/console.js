/* What the frame of the console does in the browser without asking the server. */
(function () {
  const root = document.documentElement;
  const kept = localStorage.getItem("penchant-theme");
  if (kept) {
    root.dataset.theme = kept;
  }

  document.addEventListener("click", event => {
    const target = event.target;
    if (target.closest("[data-menu]")) {
      const open = root.classList.toggle("menu-open");
      document.querySelector("[data-menu][aria-expanded]").setAttribute("aria-expanded", String(open));
      return;
    }
    if (target.closest("[data-theme-switch]")) {
      localStorage.setItem("penchant-theme", root.dataset.theme === "dark" ? "light" : "dark");
      location.reload();
      return;
    }
    const copy = target.closest("[data-copy]");
    if (copy) {
      navigator.clipboard.writeText(document.querySelector(copy.dataset.copy).textContent.trim());
      copy.querySelector(".pi").className = "pi pi-check";
    }
    for (const open of document.querySelectorAll("details.who[open]")) {
      if (!open.contains(target)) {
        open.removeAttribute("open");
      }
    }
  });

  // An answer that is a page and not an update is the login page: the session has ended meanwhile.
  document.addEventListener("DOMContentLoaded", () => {
    if (window.jQuery) {
      jQuery(document).on("pfAjaxError", (event, answer) => {
        if (answer && answer.status === 200) {
          location.reload();
        }
      });
    }
  });

  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      root.classList.remove("menu-open");
      document.querySelectorAll("details.who[open]").forEach(open => open.removeAttribute("open"));
    }
  });
})();
