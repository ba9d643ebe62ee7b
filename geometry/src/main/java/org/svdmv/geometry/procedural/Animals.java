package org.svdmv.geometry.procedural;

import static org.svdmv.geometry.mesh.Shapes.*;
import static org.svdmv.geometry.procedural.Parts.*;

import java.util.List;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Rgb;

/** Animals; those on four legs stand turned a little, so that the front shows head and flank. */
final class Animals {
    private Animals() {}

    private static Mesh turned(Dice dice, Mesh animal) {
        return animal.turnedZ(dice.side() * dice.between(15, 55));
    }

    private static Mesh fourLegs(double length, double width, double height, double radius, Rgb color, Rgb hoof) {
        Mesh leg = Mesh.of(
                bar(v(0, 0, 0), v(0, 0, height), radius * 0.85, radius * 1.15).colored(color),
                post(0, 0, 0, radius * 0.95, height * 0.2).colored(hoof));
        Mesh left = Mesh.of(leg.at(length / 2, width / 2, 0), leg.at(-length / 2, width / 2, 0));
        return left.mirroredPair();
    }

    /** Flat patches on an ellipsoid body, at places that chance picks. */
    private static Mesh patches(Dice dice, int n, double x, double y, double z) {
        return each(n, i -> {
            double along = dice.between(-0.7, 0.7);
            double around = Math.toRadians(dice.side() * dice.between(20, 90));
            double ring = Math.sqrt(1 - along * along);
            double size = dice.between(0.07, 0.13);
            return bead(size)
                    .scaled(1.2, 0.8, 0.8)
                    .at(x * along * 0.93, y * ring * Math.sin(around) * 0.8, z * ring * Math.cos(around) * 0.8);
        });
    }

    static Mesh dog(Dice dice) {
        Rgb fur = dice.fur();
        Rgb other = dice.chance(0.5) ? Palette.CREAM : fur.darker(0.5);
        double length = dice.between(0.5, 0.8);
        double leg = dice.between(0.2, 0.4);
        double thick = dice.between(0.15, 0.2);
        double head = dice.between(0.15, 0.2);
        double bodyZ = leg + thick * 0.7;
        double headX = length / 2 + 0.12;
        double headZ = bodyZ + dice.between(0.2, 0.3);
        boolean floppy = dice.chance(0.6);
        Mesh ear = floppy
                ? ellipsoid(0.06, 0.03, 0.13).turnedX(15).at(headX - 0.02, head * 0.95, headZ)
                : cone(0.06, 0.16).at(headX - 0.03, head * 0.6, headZ + head);
        return turned(
                dice,
                Mesh.of(
                        capsule(thick, length + thick)
                                .turnedY(90)
                                .at(0, 0, bodyZ)
                                .colored(fur),
                        when(
                                dice.chance(0.5),
                                ellipsoid(length * 0.2, thick * 1.04, thick * 1.04)
                                        .at(-length * 0.1, 0, bodyZ + 0.01)
                                        .colored(other)),
                        bar(v(length / 2 - 0.08, 0, bodyZ), v(headX, 0, headZ), thick * 0.8, head * 0.7)
                                .colored(fur),
                        torus(head * 0.72, 0.03)
                                .turnedY(35)
                                .at(headX - 0.06, 0, headZ - head * 0.75)
                                .colored(dice.color()),
                        sphere(head).at(headX, 0, headZ).colored(fur),
                        roundedBox(0.2, head * 1.1, head * 0.85, 0.06)
                                .at(headX + head * 0.95, 0, headZ - head * 0.3)
                                .colored(other),
                        sphere(0.045)
                                .at(headX + head * 0.95 + 0.1, 0, headZ - 0.01)
                                .colored(Palette.INK),
                        beads(headX + head * 0.82, headZ + head * 0.42, head * 1.0, 0.032),
                        ear.mirroredPair().colored(other.mixed(fur, 0.3).darker(0.15)),
                        curve(
                                        v(-length / 2 - 0.05, 0, bodyZ + 0.05),
                                        v(-length / 2 - 0.2, 0, bodyZ + 0.05),
                                        v(-length / 2 - 0.25, 0.05, bodyZ + 0.2),
                                        v(-length / 2 - 0.2, 0.1, bodyZ + 0.35),
                                        0.04)
                                .colored(fur),
                        fourLegs(length * 0.85, thick * 1.2, bodyZ, 0.06, fur, other)));
    }

    static Mesh cat(Dice dice) {
        Rgb fur = dice.chance(0.6) ? dice.fur() : Palette.hsv(dice.between(200, 260), 0.1, dice.between(0.25, 0.6));
        Rgb other = dice.chance(0.5) ? Palette.CREAM : fur.darker(0.4);
        double tall = dice.between(0.3, 0.38);
        double head = dice.between(0.18, 0.22);
        double headZ = tall * 1.75 + head * 0.5;
        Mesh body = revolved(List.of(
                p(0, 0),
                p(0.25, 0.02),
                p(0.28, tall * 0.5),
                p(0.22, tall * 1.1),
                p(0.13, tall * 1.7),
                p(0, tall * 1.8)));
        boolean tabby = dice.chance(0.6);
        return turned(
                dice,
                Mesh.of(
                        tabby ? body.striped(0, 0.1, 1, 0, 0.08, List.of(fur, fur, other)) : body.colored(fur),
                        tabby
                                ? ellipsoid(head, head * 1.15, head * 0.95)
                                        .striped(0, 1, 0, -0.03, 0.06, List.of(other, fur, fur))
                                        .at(0.06, 0, headZ)
                                : ellipsoid(head, head * 1.15, head * 0.95)
                                        .at(0.06, 0, headZ)
                                        .colored(fur),
                        ellipsoid(0.09, 0.13, tall * 0.6)
                                .at(0.17, 0, tall * 0.75)
                                .colored(Palette.CREAM),
                        cone(0.085, 0.16)
                                .turnedX(-18)
                                .at(0.06, head * 0.72, headZ + head * 0.95)
                                .mirroredPair()
                                .colored(fur),
                        cone(0.05, 0.11)
                                .turnedX(-18)
                                .at(0.1, head * 0.72, headZ + head * 0.92)
                                .mirroredPair()
                                .colored(Rgb.of(0xe79a9a)),
                        ellipsoid(0.03, 0.045, 0.05)
                                .at(head + 0.02, head * 0.45, headZ + 0.04)
                                .mirroredPair()
                                .colored(dice.pick(List.of(Rgb.of(0x6fbf4b), Rgb.of(0xe5b52e), Rgb.of(0x53a8d8)))),
                        beads(head + 0.045, headZ + 0.04, head * 0.9, 0.022),
                        ellipsoid(0.07, 0.1, 0.065)
                                .at(head + 0.02, 0, headZ - head * 0.35)
                                .colored(Palette.CREAM),
                        sphere(0.03).at(head + 0.09, 0, headZ - head * 0.25).colored(Rgb.of(0xd8727c)),
                        capsule(0.06, tall * 1.2)
                                .at(0.2, 0.09, tall * 0.6)
                                .mirroredPair()
                                .colored(fur),
                        ellipsoid(0.1, 0.07, 0.05)
                                .at(0.26, 0.09, 0.05)
                                .mirroredPair()
                                .colored(other),
                        curve(
                                        v(-0.22, 0, 0.08),
                                        v(-0.5, 0.1, 0.02),
                                        v(-0.5, 0.35, 0.1),
                                        v(-0.35, 0.42, dice.between(0.1, 0.5)),
                                        0.045)
                                .colored(tabby ? other : fur)));
    }

    static Mesh cow(Dice dice) {
        boolean pied = dice.chance(0.6);
        Rgb hide = pied ? Palette.CREAM : dice.fur();
        Rgb patch = pied ? dice.pick(List.of(Palette.INK, Rgb.of(0x6b3d22))) : hide.darker(0.35);
        double length = dice.between(0.42, 0.5);
        double z = 0.62;
        double headX = length + 0.2;
        return turned(
                dice,
                Mesh.of(
                        ellipsoid(length, 0.25, 0.26).at(0, 0, z).colored(hide),
                        patches(dice, dice.count(5, 8), length, 0.25, 0.26)
                                .at(0, 0, z)
                                .colored(patch),
                        bar(v(length * 0.7, 0, z + 0.08), v(headX, 0, z + 0.2), 0.18, 0.12)
                                .colored(hide),
                        roundedBox(0.32, 0.23, 0.24, 0.09)
                                .turnedY(20)
                                .at(headX + 0.05, 0, z + 0.22)
                                .colored(patch),
                        roundedBox(0.13, 0.21, 0.16, 0.06)
                                .turnedY(20)
                                .at(headX + 0.2, 0, z + 0.14)
                                .colored(Rgb.of(0xe8a9a0)),
                        beads(headX + 0.15, z + 0.29, 0.17, 0.03),
                        ellipsoid(0.03, 0.1, 0.05)
                                .at(headX - 0.06, 0.19, z + 0.27)
                                .mirroredPair()
                                .colored(hide),
                        cone(0.035, 0.16)
                                .turnedX(-25)
                                .at(headX - 0.04, 0.11, z + 0.41)
                                .mirroredPair()
                                .colored(Rgb.of(0xd9c9a0)),
                        sphere(0.1).at(-length * 0.5, 0, z - 0.22).colored(Rgb.of(0xe8a9a0)),
                        rod(v(-length * 0.97, 0, z + 0.1), v(-length - 0.07, 0.04, z - 0.25), 0.02)
                                .colored(hide),
                        sphere(0.05).at(-length - 0.07, 0.04, z - 0.28).colored(patch),
                        fourLegs(length * 1.35, 0.28, z, 0.075, hide, Palette.INK)));
    }

    static Mesh elephant(Dice dice) {
        Palette colors = dice.palette();
        Rgb hide = dice.chance(0.7)
                ? Palette.hsv(dice.between(200, 250), dice.between(0.08, 0.25), dice.between(0.5, 0.7))
                : colors.main();
        double length = dice.between(0.42, 0.5);
        double ear = dice.between(0.2, 0.27);
        double x = length + 0.12;
        double z = 0.75;
        Mesh blanket = ellipsoid(length * 0.45, 0.34, 0.345).at(-0.03, 0, 0.61);
        return turned(
                dice,
                Mesh.of(
                        ellipsoid(length, 0.32, 0.33).at(0, 0, 0.6).colored(hide),
                        when(
                                dice.chance(0.5),
                                blanket.striped(1, 0, 0, 0, 0.12, List.of(colors.accent(), colors.second()))),
                        sphere(0.23).at(x, 0, z).colored(hide),
                        ellipsoid(0.05, ear * 0.8, ear)
                                .turnedZ(-30)
                                .at(x - 0.05, 0.32, z + 0.02)
                                .mirroredPair()
                                .colored(hide.darker(0.12)),
                        curve(
                                        v(x + 0.17, 0, z - 0.04),
                                        v(x + 0.4, 0, z - 0.1),
                                        v(x + 0.2, 0, z - 0.5),
                                        v(x + dice.between(0.3, 0.5), 0, z - dice.between(0.2, 0.5)),
                                        0.065)
                                .colored(hide),
                        cone(0.04, 0.25)
                                .turnedY(115)
                                .at(x + 0.23, 0.13, z - 0.16)
                                .mirroredPair()
                                .colored(Palette.CREAM),
                        beads(x + 0.19, z + 0.08, 0.22, 0.032),
                        rod(v(-length * 0.97, 0, 0.65), v(-length - 0.08, 0, 0.35), 0.02)
                                .colored(hide.darker(0.2)),
                        fourLegs(length * 1.15, 0.34, 0.5, 0.11, hide, hide.darker(0.3))));
    }

    static Mesh giraffe(Dice dice) {
        Rgb hide = Palette.hsv(dice.between(35, 48), dice.between(0.45, 0.65), dice.between(0.8, 0.95));
        Rgb patch = Palette.hsv(dice.between(18, 28), 0.65, dice.between(0.4, 0.55));
        double leg = dice.between(0.5, 0.7);
        double neck = dice.between(0.55, 0.8);
        double z = leg + 0.14;
        double x = 0.5;
        double top = z + neck;
        Mesh spots = each(7, i -> bead(0.065)
                .scaled(1, 0.9, 1.1)
                .at(0.25 + 0.035 * i, (i % 2 == 0 ? 1 : -1) * 0.055, z + 0.05 + neck * i / 8.0));
        return turned(
                dice,
                Mesh.of(
                        ellipsoid(0.34, 0.17, 0.19).at(0, 0, z).colored(hide),
                        patches(dice, 9, 0.34, 0.17, 0.19).at(0, 0, z).colored(patch),
                        bar(v(0.2, 0, z), v(x, 0, top), 0.13, 0.075).colored(hide),
                        spots.colored(patch),
                        ellipsoid(0.17, 0.09, 0.09)
                                .turnedY(20)
                                .at(x + 0.1, 0, top + 0.02)
                                .colored(hide),
                        ellipsoid(0.07, 0.08, 0.07).at(x + 0.23, 0, top - 0.03).colored(patch.lighter(0.2)),
                        beads(x + 0.12, top + 0.08, 0.13, 0.025),
                        ellipsoid(0.03, 0.08, 0.04)
                                .at(x - 0.01, 0.12, top + 0.07)
                                .mirroredPair()
                                .colored(hide),
                        rod(v(x, 0.04, top + 0.05), v(x - 0.02, 0.05, top + 0.19), 0.015)
                                .mirroredPair()
                                .colored(patch),
                        sphere(0.025)
                                .at(x - 0.02, 0.05, top + 0.2)
                                .mirroredPair()
                                .colored(patch),
                        rod(v(-0.32, 0, z + 0.05), v(-0.4, 0, z - 0.25), 0.015).colored(hide),
                        sphere(0.035).at(-0.4, 0, z - 0.27).colored(patch),
                        fourLegs(0.42, 0.18, z - 0.03, 0.045, hide, patch)));
    }

    static Mesh duck(Dice dice) {
        Palette colors = dice.palette();
        Rgb body = dice.chance(0.5) ? Palette.hsv(dice.between(45, 55), 0.75, 0.95) : colors.main();
        double length = dice.between(0.38, 0.46);
        double head = dice.between(0.2, 0.25);
        double x = length * 0.6;
        double z = 0.52 + head;
        Mesh wing = ellipsoid(0.22, 0.05, 0.13).turnedY(12);
        return turned(
                dice,
                Mesh.of(
                        ellipsoid(length, 0.3, 0.27).at(0, 0, 0.27).colored(body),
                        cone(0.16, 0.3).turnedY(-55).at(-length - 0.02, 0, 0.4).colored(body.darker(0.1)),
                        wing.at(-0.04, 0.28, 0.32).mirroredPair().colored(colors.second()),
                        post(x, 0, 0.35, 0.14, 0.2).colored(colors.accent()),
                        sphere(head).at(x, 0, z).colored(dice.chance(0.5) ? body : colors.second()),
                        ellipsoid(0.17, 0.12, 0.04)
                                .at(x + head + 0.06, 0, z - 0.04)
                                .colored(Rgb.of(0xf08020)),
                        ellipsoid(0.12, 0.1, 0.035)
                                .at(x + head + 0.03, 0, z - 0.09)
                                .colored(Rgb.of(0xd96a14)),
                        eyes(x + head * 0.72, z + head * 0.3, head * 1.1, 0.045)));
    }

    static Mesh penguin(Dice dice) {
        Palette colors = dice.palette();
        Rgb coat = dice.chance(0.6) ? Rgb.of(0x2b3242) : colors.main().darker(0.3);
        double wide = dice.between(0.24, 0.32);
        double flap = dice.between(10, 60);
        return Mesh.of(
                ellipsoid(wide * 0.9, wide, 0.45).at(0, 0, 0.5).colored(coat),
                ellipsoid(wide * 0.55, wide * 0.76, 0.37)
                        .at(wide * 0.43, 0, 0.46)
                        .colored(Palette.CREAM),
                sphere(0.2).at(0.02, 0, 0.98).colored(coat),
                ellipsoid(0.09, 0.13, 0.12).at(0.13, 0, 0.97).colored(Palette.CREAM),
                beads(0.21, 1.03, 0.12, 0.028),
                cone(0.055, 0.2).turnedY(90).at(0.28, 0, 0.95).colored(Rgb.of(0xf29b2b)),
                ellipsoid(0.09, 0.035, 0.24)
                        .at(0, 0, -0.2)
                        .turnedX(flap)
                        .at(0, wide * 0.9, 0.72)
                        .colored(coat.lighter(0.1)),
                ellipsoid(0.09, 0.035, 0.24)
                        .at(0, 0, -0.2)
                        .turnedX(-20)
                        .at(0, -wide * 0.9, 0.72)
                        .colored(coat.lighter(0.1)),
                ellipsoid(0.17, 0.1, 0.04).at(0.12, 0.13, 0.04).mirroredPair().colored(Rgb.of(0xf29b2b)),
                cone(0.1, 0.2).turnedY(-120).at(-wide, 0, 0.15).colored(coat),
                when(dice.chance(0.6), torus(0.17, 0.05).at(0.02, 0, 0.82).colored(colors.accent())),
                when(
                        dice.chance(0.5),
                        Mesh.of(
                                        dome(0.2, 0.2, 0.16).colored(colors.second()),
                                        sphere(0.06).at(0, 0, 0.18).colored(colors.accent()))
                                .at(0, 0, 1.08)));
    }

    static Mesh fish(Dice dice) {
        Palette colors = dice.palette();
        double tall = dice.between(0.24, 0.36);
        double wide = dice.between(0.12, 0.2);
        double tail = dice.between(0.22, 0.34);
        Mesh body = ellipsoid(0.45, wide, tall);
        Mesh fin = extruded(List.of(p(0, 0), p(-0.3, tail), p(-0.2, 0), p(-0.3, -tail)), 0.05)
                .turnedX(90);
        Mesh back = slab(List.of(p(0.2, 0), p(-0.1, 0.22), p(-0.25, 0.18), p(-0.22, 0)), 0.05);
        Mesh skin =
                switch (dice.count(0, 2)) {
                    case 0 ->
                        body.striped(1, 0, 0, -0.03, dice.between(0.08, 0.14), List.of(colors.main(), colors.second()));
                    case 1 -> body.striped(0, 0, 1, -0.08, 0.6, List.of(colors.main(), colors.second()));
                    default -> body.colored(colors.main());
                };
        return Mesh.of(
                        skin,
                        fin.at(-0.38, 0, 0).colored(colors.accent()),
                        back.at(0, 0, tall * 0.85).colored(colors.accent()),
                        slab(List.of(p(0.05, 0), p(-0.15, 0), p(-0.2, -0.14)), 0.05)
                                .at(0, 0, -tall * 0.9)
                                .colored(colors.accent()),
                        ellipsoid(0.12, 0.02, 0.06)
                                .turnedZ(-35)
                                .turnedY(-20)
                                .at(0.02, wide * 1.15, -0.05)
                                .mirroredPair()
                                .colored(colors.accent()),
                        eye(0.06).turnedZ(60).at(0.27, wide * 0.78, 0.07).mirroredPair(),
                        torus(0.05, 0.022)
                                .turnedY(90)
                                .at(0.44, 0, -0.04)
                                .colored(colors.accent().darker(0.2)))
                .turnedZ(dice.side() * dice.between(40, 75));
    }

    static Mesh turtle(Dice dice) {
        Palette colors = dice.palette();
        Rgb skin = dice.leaf();
        double wide = dice.between(0.36, 0.42);
        double tall = dice.between(0.26, 0.36);
        Mesh leg = ellipsoid(0.16, 0.08, 0.08);
        Mesh plates = Mesh.of(
                ellipsoid(0.14, 0.14, 0.06).at(0, 0, tall * 0.86),
                around(dice.count(5, 6), ellipsoid(0.06, 0.1, 0.1).turnedY(25).at(wide * 0.8, 0, tall * 0.52)));
        return turned(
                dice,
                Mesh.of(
                        dome(0.46, wide, tall).at(0, 0, 0.12).colored(colors.main()),
                        plates.scaled(1.12, 1, 1).at(0, 0, 0.12).colored(colors.second()),
                        cylinder(1, 0.08)
                                .scaled(0.48, wide + 0.03, 1)
                                .at(0, 0, 0.12)
                                .colored(colors.accent()),
                        bar(v(0.35, 0, 0.14), v(0.6, 0, 0.25), 0.09, 0.08).colored(skin),
                        ellipsoid(0.15, 0.13, 0.12).at(0.62, 0, 0.28).colored(skin),
                        beads(0.73, 0.33, 0.14, 0.028),
                        leg.turnedZ(40).at(0.36, wide, 0.08).mirroredPair().colored(skin),
                        leg.turnedZ(-40)
                                .at(-0.36, wide * 0.9, 0.08)
                                .mirroredPair()
                                .colored(skin),
                        cone(0.06, 0.2).turnedY(-90).at(-0.54, 0, 0.1).colored(skin)));
    }

    static Mesh rabbit(Dice dice) {
        Palette colors = dice.palette();
        Rgb fur = dice.chance(0.7) ? dice.fur() : colors.main().lighter(0.4);
        double ear = dice.between(0.2, 0.3);
        double bent = dice.between(0, 40);
        double z = 0.72;
        Mesh upright = Mesh.of(
                ellipsoid(0.05, 0.075, ear).at(0, 0, ear * 0.9).colored(fur),
                ellipsoid(0.03, 0.045, ear * 0.75).at(0.035, 0, ear * 0.9).colored(Rgb.of(0xe9a5a8)));
        return turned(
                dice,
                Mesh.of(
                        ellipsoid(0.3, 0.25, 0.3).at(-0.05, 0, 0.3).colored(fur),
                        ellipsoid(0.14, 0.16, 0.2).at(0.16, 0, 0.34).colored(fur.lighter(0.5)),
                        sphere(0.2).at(0.12, 0, z).colored(fur),
                        upright.turnedX(-12).at(0.08, 0.09, z + 0.13),
                        upright.turnedX(12 + bent).at(0.08, -0.09, z + 0.13),
                        ellipsoid(0.07, 0.1, 0.07).at(0.29, 0, z - 0.06).colored(fur.lighter(0.5)),
                        sphere(0.03).at(0.36, 0, z - 0.02).colored(Rgb.of(0xd8727c)),
                        beads(0.29, z + 0.06, 0.19, 0.03),
                        ellipsoid(0.2, 0.08, 0.07)
                                .at(0.12, 0.18, 0.07)
                                .mirroredPair()
                                .colored(fur.darker(0.1)),
                        capsule(0.055, 0.26)
                                .turnedY(20)
                                .at(0.2, 0.12, 0.24)
                                .mirroredPair()
                                .colored(fur.darker(0.1)),
                        sphere(0.1).at(-0.36, 0, 0.25).colored(Palette.CREAM),
                        when(
                                dice.chance(0.5),
                                bar(v(0.33, 0.05, 0.28), v(0.36, -0.12, 0.42), 0.02, 0.06)
                                        .colored(Rgb.of(0xee8130)))));
    }

    static Mesh snail(Dice dice) {
        Palette colors = dice.palette();
        Rgb skin = Palette.hsv(dice.between(30, 60), dice.between(0.25, 0.5), dice.between(0.65, 0.85));
        double shell = dice.between(0.26, 0.34);
        Mesh disk = torus(shell * 0.62, shell * 0.4).scaled(1, 1, 0.75);
        Mesh spiral = Mesh.of(
                disk.striped(1, 0, 0, 0, shell * dice.between(0.25, 0.5), List.of(colors.main(), colors.second())),
                sphere(shell * 0.42).colored(colors.accent()));
        return turned(
                dice,
                Mesh.of(
                        capsule(0.1, 0.95)
                                .turnedY(90)
                                .scaled(1, 1.1, 0.9)
                                .at(0, 0, 0.09)
                                .colored(skin),
                        bar(v(0.35, 0, 0.1), v(0.47, 0, 0.38), 0.1, 0.085).colored(skin),
                        sphere(0.11).at(0.48, 0, 0.4).colored(skin),
                        rod(v(0.5, 0.05, 0.45), v(0.56, 0.1, 0.64), 0.02)
                                .mirroredPair()
                                .colored(skin),
                        eye(0.05).at(0.56, 0.1, 0.66).mirroredPair(),
                        ellipsoid(0.03, 0.06, 0.02).at(0.58, 0, 0.36).colored(Palette.INK),
                        spiral.turnedX(90).at(-0.08, 0, 0.12 + shell)));
    }
}
