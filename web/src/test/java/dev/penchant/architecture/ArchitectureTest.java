package dev.penchant.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.penchant.domain.shop.ShopId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

@AnalyzeClasses(packages = "dev.penchant", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  /** The kernels: what computes, and could run anywhere. */
  private static final String[] KERNELS = {
    "dev.penchant.modeling.matrix..",
    "dev.penchant.modeling.neighbour..",
    "dev.penchant.modeling.als..",
    "dev.penchant.modeling.svd..",
    "dev.penchant.modeling.lda..",
    "dev.penchant.modeling.sparse..",
    "dev.penchant.modeling.dataset..",
    "dev.penchant.modeling.evaluation.."
  };

  private static final DescribedPredicate<JavaClass> ROOT_PACKAGES_OF_USE_CASES =
      resideInAnyPackage(
          "dev.penchant.ingestion", "dev.penchant.modeling", "dev.penchant.recommendation");

  @ArchTest
  static final ArchRule the_domain_knows_no_other_module =
      noClasses()
          .that()
          .resideInAPackage("dev.penchant.domain..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.penchant.ingestion..",
              "dev.penchant.modeling..",
              "dev.penchant.recommendation..",
              "dev.penchant.web..",
              "dev.penchant.lab..");

  @ArchTest
  static final ArchRule ingestion_knows_only_the_domain =
      noClasses()
          .that()
          .resideInAPackage("dev.penchant.ingestion..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.penchant.modeling..",
              "dev.penchant.recommendation..",
              "dev.penchant.web..",
              "dev.penchant.lab..");

  @ArchTest
  static final ArchRule modeling_knows_only_the_domain =
      noClasses()
          .that()
          .resideInAPackage("dev.penchant.modeling..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.penchant.ingestion..",
              "dev.penchant.recommendation..",
              "dev.penchant.web..",
              "dev.penchant.lab..");

  @ArchTest
  static final ArchRule recommendation_knows_only_modeling_and_the_domain =
      noClasses()
          .that()
          .resideInAPackage("dev.penchant.recommendation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.penchant.ingestion..", "dev.penchant.web..", "dev.penchant.lab..");

  @ArchTest
  static final ArchRule the_web_uses_use_cases_and_domain_values_alone =
      noClasses()
          .that()
          .resideInAPackage("dev.penchant.web..")
          .should()
          .dependOnClassesThat(
              are(resideInAnyPackage(
                      "dev.penchant.ingestion..",
                      "dev.penchant.modeling..",
                      "dev.penchant.recommendation..",
                      "dev.penchant.domain.persistence.."))
                  .and(DescribedPredicate.not(ROOT_PACKAGES_OF_USE_CASES)));

  @ArchTest
  static final ArchRule packages_depend_on_each_other_in_one_direction =
      slices()
          .matching("dev.penchant.(**)")
          .should()
          .beFreeOfCycles()
          // a module's root package is its face: it calls what is below, which uses its values
          .ignoreDependency(alwaysTrue(), ROOT_PACKAGES_OF_USE_CASES)
          // the tenant's name is in every port, also in those its own settings depend on
          .ignoreDependency(alwaysTrue(), type(ShopId.class));

  @ArchTest
  static final ArchRule kernels_are_plain_java =
      noClasses()
          .that()
          .resideInAnyPackage(KERNELS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta..", "org.hibernate..", "ai.djl..", "java.util.logging..", "org.slf4j..");

  @ArchTest
  static final ArchRule the_deep_learning_library_is_used_in_three_packages =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.penchant.modeling.evolution..",
              "dev.penchant.modeling.sequence..",
              "dev.penchant.modeling.deep..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.djl..");

  @ArchTest
  static final ArchRule entity_managers_stay_in_persistence =
      noClasses()
          .that()
          .resideOutsideOfPackage("..persistence..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.persistence..");

  @ArchTest
  static final ArchRule transactions_are_those_of_the_domain =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("jakarta.transaction.Transactional")
          .because("Payara's interceptor mixes up the threads that share a bean: ADR 19");

  @ArchTest
  static final ArchRule http_and_pages_stay_in_the_web =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.penchant.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..", "jakarta.faces..", "jakarta.servlet..");

  @ArchTest
  static final ArchRule the_api_knows_no_console =
      noClasses()
          .that()
          .resideInAPackage("dev.penchant.web.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.penchant.web.admin..", "jakarta.faces..");

  @ArchTest
  static final ArchRule batch_stays_in_the_packages_named_so =
      noClasses()
          .that()
          .resideOutsideOfPackage("..batch..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.batch..");

  @ArchTest
  static final ArchRule classes_are_named_for_what_they_are =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Utils?|Helper|Manager|DTO|Dto)")
          .because("such names say nothing of what a class is for");

  @ArchTest
  static final ArchRule chance_is_a_parameter =
      noClasses().should().callMethod(Math.class, "random");

  @ArchTest
  static final ArchRule time_is_a_parameter =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule fields_are_injected_only_where_the_container_demands_it =
      fields()
          .that()
          .areAnnotatedWith(Inject.class)
          .should()
          .beDeclaredInClassesThat(
              resideInAPackage("dev.penchant.web.admin..")
                  .or(resideInAPackage("..batch.."))
                  .or(
                      DescribedPredicate.describe(
                          "are JAX-RS filters", ArchitectureTest::isFilter)));

  @ArchTest
  static final ArchRule every_package_says_what_lives_in_it =
      classes().that().resideInAPackage("dev.penchant..").should(new LiveInDescribedPackage());

  private static boolean isFilter(JavaClass type) {
    return type.isAssignableTo("jakarta.ws.rs.container.ContainerRequestFilter");
  }
}
