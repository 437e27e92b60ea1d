package io.github.endpointadvisor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Dependencies go in one direction, and each library stays at its edge. */
final class ArchitectureTest {
    private static final String ROOT = "io.github.endpointadvisor.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.endpointadvisor");

    @Test
    void nothingPointsUp() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("cli")
                .definedBy(ROOT + "cli")
                .layer("report")
                .definedBy(ROOT + "report")
                .layer("generate")
                .definedBy(ROOT + "generate")
                .layer("blueprint")
                .definedBy(ROOT + "blueprint")
                .layer("document")
                .definedBy(ROOT + "document")
                .layer("gate")
                .definedBy(ROOT + "gate")
                .layer("rule")
                .definedBy(ROOT + "rule")
                .layer("wording")
                .definedBy(ROOT + "wording")
                .layer("advice")
                .definedBy(ROOT + "advice..")
                .layer("knapsack")
                .definedBy(ROOT + "knapsack")
                .layer("intake")
                .definedBy(ROOT + "intake")
                .layer("template")
                .definedBy(ROOT + "template")
                .layer("inventory")
                .definedBy(ROOT + "inventory")
                .layer("workload")
                .definedBy(ROOT + "workload")
                .layer("catalog")
                .definedBy(ROOT + "catalog")
                .layer("yaml")
                .definedBy(ROOT + "yaml")
                .layer("diagnostic")
                .definedBy(ROOT + "diagnostic")
                .layer("shell")
                .definedBy(ROOT + "shell")
                .whereLayer("shell")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("shell")
                .mayNotAccessAnyLayer()
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("generate")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("blueprint")
                .mayOnlyBeAccessedByLayers("generate", "cli")
                .whereLayer("blueprint")
                .mayOnlyAccessLayers("advice", "workload", "catalog")
                .whereLayer("document")
                .mayOnlyBeAccessedByLayers("report", "cli")
                .whereLayer("document")
                .mayOnlyAccessLayers("diagnostic")
                .whereLayer("gate")
                .mayOnlyBeAccessedByLayers("report", "generate", "cli")
                .whereLayer("rule")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("wording")
                .mayOnlyBeAccessedByLayers("gate", "rule", "report", "generate", "cli")
                .whereLayer("wording")
                .mayOnlyAccessLayers("advice", "workload", "catalog")
                .whereLayer("advice")
                .mayOnlyBeAccessedByLayers("wording", "gate", "rule", "report", "blueprint", "generate", "cli")
                .whereLayer("knapsack")
                .mayOnlyBeAccessedByLayers("advice")
                .whereLayer("knapsack")
                .mayNotAccessAnyLayer()
                .whereLayer("intake")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("template")
                .mayOnlyBeAccessedByLayers("intake")
                .whereLayer("template")
                .mayNotAccessAnyLayer()
                .whereLayer("inventory")
                .mayOnlyBeAccessedByLayers("intake", "gate", "cli")
                .whereLayer("workload")
                .mayOnlyBeAccessedByLayers(
                        "inventory", "advice", "wording", "gate", "rule", "report", "blueprint", "generate", "cli")
                .whereLayer("catalog")
                .mayOnlyBeAccessedByLayers(
                        "workload",
                        "inventory",
                        "intake",
                        "advice",
                        "wording",
                        "gate",
                        "rule",
                        "report",
                        "blueprint",
                        "generate",
                        "cli")
                .whereLayer("yaml")
                .mayOnlyBeAccessedByLayers("catalog", "workload", "inventory", "gate", "report", "cli")
                .check(CLASSES);
    }

    @Test
    void noCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching(ROOT + "advice.(*)").should().beFreeOfCycles().check(CLASSES);
    }

    /** What several rules need is in a class that is none. */
    @Test
    void rulesKnowNoOtherRule() {
        for (JavaClass rule : CLASSES) {
            boolean judges =
                    rule.getRawInterfaces().stream().anyMatch(it -> it.getName().endsWith("$Rule"));
            if (judges) {
                assertThat(rule.getDirectDependenciesToSelf().stream()
                                .map(dependency -> dependency.getOriginClass().getName())
                                .filter(origin -> !origin.startsWith(rule.getName())))
                        .as("what knows %s", rule.getSimpleName())
                        .containsOnly(ROOT + "rule.Rules");
            }
        }
    }

    /** An expression of Azure means the same, whatever the program does with it. */
    @Test
    void templatesKnowNothingOfTheRest() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "template")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(ROOT + "template", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void librariesStayAtTheirEdge() {
        stays("org.snakeyaml..", ROOT + "yaml");
        stays("tools.jackson.databind..", ROOT + "report");
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "report", ROOT + "intake", ROOT + "generate")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(CLASSES);
        stays("picocli..", ROOT + "cli");
    }

    private static void stays(String library, String home) {
        noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    /** Days are compared as texts; one class asks for today's, and one whether a day is in the calendar. */
    @Test
    void noClockNoChanceNoNetwork() {
        noClasses()
                .that()
                .areNotAssignableTo(ROOT + "gate.Fingerprint")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.security..")
                .check(CLASSES);
        noClasses()
                .that()
                .areNotAssignableTo(ROOT + "cli.Today")
                .and()
                .areNotAssignableTo(ROOT + "workload.Exemption")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.time..")
                .check(CLASSES);
        noClasses()
                .that()
                .areNotAssignableTo(ROOT + "cli.Today")
                .should()
                .callMethod(LocalDate.class, "now")
                .check(CLASSES);
        // a URI only quotes the names of files; it connects to nothing
        noClasses()
                .that()
                .areNotAssignableTo(ROOT + "report.SarifUri")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..")
                .check(CLASSES);
        noClasses()
                .that()
                .areAssignableTo(ROOT + "report.SarifUri")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.net..").and(not(belongToAnyOf(URI.class, URISyntaxException.class))))
                .check(CLASSES);
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class)
                .check(CLASSES);
    }
}
