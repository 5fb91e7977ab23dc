"""The net of `penchant bench lstm` in PyTorch's own Python, with its own loss and optimiser.

Needs PyTorch (Debian: apt-get install python3-torch), then: python3 lstm.py [rounds] [threads]
Prints samples a second, by the wall clock and by processor time.
"""

import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

BATCH, LENGTH, EMBEDDING, HIDDEN, ITEMS = 256, 20, 64, 128, 10_000


class NextItem(nn.Module):
    def __init__(self):
        super().__init__()
        self.items = nn.Embedding(ITEMS, EMBEDDING)
        nn.init.normal_(self.items.weight, std=EMBEDDING**-0.5)
        self.bias = nn.Parameter(torch.zeros(ITEMS))
        self.shortcut = nn.Parameter(torch.full((EMBEDDING,), 0.5))
        self.recurrent = nn.LSTM(EMBEDDING, HIDDEN, batch_first=True)
        self.linear = nn.Linear(HIDDEN, EMBEDDING)
        self.hidden = nn.Linear(HIDDEN, HIDDEN)
        self.correction = nn.Linear(HIDDEN, EMBEDDING, bias=False)
        steps = torch.arange(LENGTH)
        back = (steps[:, None] - steps[None, :]).clamp(min=0)
        self.register_buffer("mixing", torch.tril(0.5**back))

    def forward(self, sequences):
        vectors = self.items(sequences)
        states, _ = self.recurrent(vectors)
        outputs = self.linear(states) + self.correction(F.relu(self.hidden(states)))
        outputs = outputs + self.shortcut * (self.mixing @ vectors)
        return outputs @ self.items.weight.T + self.bias


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 12
    torch.set_num_threads(int(sys.argv[2]) if len(sys.argv) > 2 else 4)
    torch.manual_seed(1)
    net = NextItem()
    optimiser = torch.optim.AdamW(net.parameters(), lr=0.004, weight_decay=0)
    walls, cpus = [], []
    for _ in range(rounds):
        sequences = torch.randint(ITEMS, (BATCH, LENGTH + 1))
        wall, cpu = time.perf_counter(), time.process_time()
        optimiser.zero_grad()
        scores = net(sequences[:, :-1])
        loss = F.cross_entropy(scores.reshape(-1, ITEMS), sequences[:, 1:].reshape(-1))
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 5)
        optimiser.step()
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
    walls, cpus = sorted(walls[rounds // 4 :]), sorted(cpus[rounds // 4 :])
    print(f"PyTorch {torch.__version__}, {torch.get_num_threads()} threads")
    print(f"samples a second      {BATCH / walls[len(walls) // 2]:.0f}")
    print(f"samples a CPU second  {BATCH / cpus[len(cpus) // 2]:.0f}")


if __name__ == "__main__":
    main()
