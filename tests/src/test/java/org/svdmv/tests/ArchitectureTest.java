package org.svdmv.tests;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The house as its map draws it: data goes one way, nothing reaches back. */
class ArchitectureTest {
    private static final String CLI = "org.svdmv.cli..";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.svdmv");

    @ParameterizedTest
    @ValueSource(strings = {"camera", "geometry", "core", "assets", "viewer", "cli"})
    void everyModuleIsLookedAt(String module) {
        assertTrue(HOUSE.containPackage("org.svdmv." + module));
    }

    /** What each module may use of the house and of others; of Java itself all may be used. */
    @ParameterizedTest
    @CsvSource({
        "camera,   org.joml..",
        "geometry, org.joml.. org.svdmv.camera.. org.apache.commons.math3..",
        "core,     org.joml.. org.svdmv.camera.. ai.djl.. com.fasterxml.jackson.. org.slf4j..",
        "assets,   org.joml.. org.svdmv.camera.. org.svdmv.geometry.. de.javagl.. com.fasterxml.jackson.. com.drew.. org.jcodec..",
        "viewer,   org.joml.. org.svdmv.camera.. org.svdmv.geometry.. org.svdmv.assets.. org.lwjgl.. com.fasterxml.jackson.. imgui..",
    })
    void aModuleUsesOnlyWhatTheMapAllows(String module, String allowed) {
        String own = "org.svdmv." + module + "..";
        String[] packages = (own + " java.. javax.. " + allowed).split(" ");
        check(classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("org.svdmv.(**)").should().beFreeOfCycles());
    }

    @Test
    void onlyTheCommandLineReadsTheEnvironment() {
        check(outsideOfCli().should().callMethodWhere(calls(System.class, "getenv|getProperty|getProperties")));
        check(outsideOfCli().should().callMethodWhere(calls(Boolean.class, "getBoolean")));
        check(outsideOfCli().should().callMethodWhere(calls(Integer.class, "getInteger")));
        check(outsideOfCli().should().callMethodWhere(calls(Long.class, "getLong")));
    }

    @Test
    void onlyTheCommandLineSpeaksAndExits() {
        check(outsideOfCli().should().accessField(System.class, "out"));
        check(outsideOfCli().should().accessField(System.class, "err"));
        check(outsideOfCli().should().callMethodWhere(calls(Throwable.class, "printStackTrace")));
        check(outsideOfCli().should().callMethodWhere(calls(System.class, "exit")));
        check(outsideOfCli().should().callMethodWhere(calls(Runtime.class, "exit|halt")));
    }

    @Test
    void nothingIsDrawnWithoutASeed() {
        check(noClasses().should().callMethodWhere(calls(Math.class, "random")));
        check(noClasses().should().callConstructor(Random.class));
        check(noClasses().should().callMethodWhere(calls(ThreadLocalRandom.class, "current")));
    }

    @Test
    void namesSayWhatAThingIs() {
        check(noClasses().should().haveSimpleNameEndingWith("Util"));
        check(noClasses().should().haveSimpleNameEndingWith("Utils"));
        check(noClasses().should().haveSimpleNameEndingWith("Manager"));
        check(noClasses().should().haveSimpleNameEndingWith("Helper"));
        check(noClasses().should().haveSimpleNameEndingWith("Impl"));
        check(noClasses().should().haveSimpleNameStartingWith("Abstract"));
        check(noClasses().should().resideInAnyPackage("..common..", "..util..", "..utils..", "..api..", "..impl.."));
    }

    @Test
    void aClassIsARecordAChoiceOrOneFinalPieceOfWork() {
        check(classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.FINAL));
    }

    @Test
    void nothingStaticChangesAndNoFieldIsOptional() {
        check(fields().that().areStatic().should().beFinal());
        check(fields().that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(CLI) // where options of a command may be absent
                .should()
                .notHaveRawType(Optional.class));
    }

    private static GivenClassesConjunction outsideOfCli() {
        return noClasses().that().resideOutsideOfPackage(CLI);
    }

    private static DescribedPredicate<JavaCall<?>> calls(Class<?> owner, String methods) {
        return target(owner(type(owner))).and(target(nameMatching(methods))).forSubtype();
    }

    /** A module without classes yet breaks no rule. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }
}
