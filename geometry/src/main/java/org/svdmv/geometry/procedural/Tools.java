package org.svdmv.geometry.procedural;

import static org.svdmv.geometry.mesh.Shapes.*;
import static org.svdmv.geometry.procedural.Parts.*;

import java.util.List;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Rgb;

/** Things to work with; long ones lean, so that no view sees them end on only. */
final class Tools {
    private Tools() {}

    private static Mesh leaning(Dice dice, Mesh tool) {
        return tool.turnedX(dice.side() * dice.between(10, 35)).turnedZ(dice.between(-35, 35));
    }

    static Mesh hammer(Dice dice) {
        Palette colors = dice.palette();
        double length = dice.between(0.7, 0.9);
        double head = dice.between(0.09, 0.13);
        Rgb metal = dice.metal();
        Mesh grip = capsule(0.055, length).at(0, 0, length / 2);
        return leaning(
                dice,
                Mesh.of(
                        dice.chance(0.5)
                                ? grip.striped(
                                        0, 0, 1, 0, length * 0.45, List.of(colors.main(), dice.wood(), dice.wood()))
                                : grip.colored(dice.wood()),
                        roundedBox(head * 1.3, head * 1.8, head * 1.5, 0.02)
                                .at(0, 0, length)
                                .colored(metal),
                        cylinder(head * 0.85, 0.16)
                                .turnedX(90)
                                .at(0, head * 1.5, length)
                                .colored(metal.darker(0.2)),
                        extruded(List.of(p(-0.07, 0), p(0.07, 0), p(0.02, 0.26), p(-0.02, 0.26)), head)
                                .turnedZ(180)
                                .at(0, -head * 0.7, length)
                                .colored(metal)));
    }

    static Mesh axe(Dice dice) {
        Palette colors = dice.palette();
        double length = dice.between(0.85, 1);
        Mesh blade = slab(
                        List.of(
                                p(-0.08, -0.07),
                                p(0.12, -0.08),
                                p(0.3, -0.2),
                                p(0.34, 0),
                                p(0.3, 0.18),
                                p(0.12, 0.08),
                                p(-0.08, 0.07)),
                        0.07)
                .turnedZ(90);
        return leaning(
                dice,
                Mesh.of(
                        capsule(0.045, length).at(0, 0, length / 2).colored(dice.wood()),
                        post(0, 0, 0.02, 0.055, length * 0.28).colored(colors.main()),
                        blade.at(0, 0, length * 0.86).colored(dice.chance(0.5) ? dice.metal() : colors.accent()),
                        box(0.085, 0.2, 0.16).at(0, 0.03, length * 0.86).colored(colors.dark())));
    }

    static Mesh shovel(Dice dice) {
        Palette colors = dice.palette();
        double shaft = dice.between(0.55, 0.7);
        double wide = dice.between(0.13, 0.18);
        Mesh blade = extruded(
                        List.of(
                                p(-wide, 0),
                                p(-wide * 0.8, -0.25),
                                p(0, -0.4),
                                p(wide * 0.8, -0.25),
                                p(wide, 0),
                                p(0.05, 0.05),
                                p(-0.05, 0.05)),
                        0.04)
                .turnedX(90)
                .turnedZ(90);
        return leaning(
                dice,
                Mesh.of(
                        blade.turnedY(-8).at(0.02, 0, 0.4).colored(dice.chance(0.5) ? dice.metal() : colors.main()),
                        bar(v(0.03, 0, 0.2), v(0, 0, 0.48), 0.035, 0.04)
                                .colored(dice.metal().darker(0.2)),
                        post(0, 0, 0.42, 0.032, shaft).colored(dice.wood()),
                        torus(0.09, 0.028)
                                .turnedY(90)
                                .at(0, 0, 0.42 + shaft + 0.08)
                                .colored(colors.accent())));
    }

    static Mesh wrench(Dice dice) {
        Palette colors = dice.palette();
        double length = dice.between(0.65, 0.85);
        Rgb metal = dice.metal();
        Mesh jaw = extruded(Vessels.arc(0.2, 0.1, 140), 0.09).turnedX(90).turnedY(90);
        return leaning(
                dice,
                Mesh.of(
                        roundedBox(0.08, 0.13, length, 0.03)
                                .at(0, 0, length / 2)
                                .colored(colors.main()),
                        roundedBox(0.1, 0.07, length * 0.6, 0.03)
                                .at(0, 0, length / 2)
                                .colored(colors.second()),
                        jaw.turnedZ(90).at(0, 0, length + 0.13).colored(metal),
                        torus(0.13, 0.05).turnedY(90).at(0, 0, -0.08).colored(metal)));
    }

    static Mesh brush(Dice dice) {
        Palette colors = dice.palette();
        double wide = dice.between(0.2, 0.32);
        double bristles = dice.between(0.22, 0.32);
        return leaning(
                dice,
                Mesh.of(
                        capsule(0.05, 0.6).at(0, 0, 0.28).colored(dice.chance(0.5) ? dice.wood() : colors.main()),
                        roundedBox(0.1, wide, 0.14, 0.03).at(0, 0, 0.55).colored(colors.main()),
                        box(0.12, wide * 1.08, 0.12).at(0, 0, 0.66).colored(dice.metal()),
                        box(0.1, wide, bristles)
                                .striped(0, 0, 1, bristles * 0.1, 9, List.of(colors.accent(), Rgb.of(0xd9bd8a)))
                                .at(0, 0, 0.72 + bristles / 2),
                        disc(0.03, 0.11).at(0, 0, 0.08).colored(Palette.INK)));
    }

    static Mesh flashlight(Dice dice) {
        Palette colors = dice.palette();
        double length = dice.between(0.5, 0.7);
        double head = dice.between(0.15, 0.2);
        Mesh body = cylinder(0.1, length)
                .striped(
                        0,
                        0,
                        1,
                        -length / 2,
                        length / dice.count(4, 6),
                        List.of(colors.main(), colors.main().darker(0.2)));
        return Mesh.of(
                        body,
                        frustum(0.1, head, 0.18).at(0, 0, length / 2 + 0.08).colored(colors.second()),
                        cylinder(head, 0.08).at(0, 0, length / 2 + 0.2).colored(colors.second()),
                        dome(head * 0.85, head * 0.85, 0.05)
                                .at(0, 0, length / 2 + 0.24)
                                .colored(Rgb.of(0xfff2b0)),
                        roundedBox(0.06, 0.07, 0.16, 0.02)
                                .at(0.1, 0, length * 0.2)
                                .colored(colors.accent()),
                        torus(0.08, 0.02)
                                .turnedY(90)
                                .at(0, 0, -length / 2 - 0.08)
                                .colored(colors.dark()))
                .turnedY(dice.between(45, 80))
                .turnedZ(dice.side() * dice.between(20, 60));
    }

    static Mesh toolbox(Dice dice) {
        Palette colors = dice.palette();
        double length = dice.between(0.7, 0.9);
        double height = dice.between(0.26, 0.36);
        return Mesh.of(
                        cushion(0, 0, 0, 0.36, length, height).colored(colors.main()),
                        slab(
                                        List.of(
                                                p(-0.19, height),
                                                p(0.19, height),
                                                p(0.1, height + 0.13),
                                                p(-0.1, height + 0.13)),
                                        length)
                                .colored(colors.second()),
                        box(0.04, 0.1, 0.12)
                                .at(0.19, length * 0.25, height)
                                .mirroredPair()
                                .colored(dice.metal()),
                        handle(0.12, length * 0.5, 0.03)
                                .turnedX(90)
                                .turnedY(-90)
                                .at(0, 0, height + 0.12)
                                .colored(colors.dark()),
                        box(0.02, length * 0.5, 0.1).at(0.18, 0, height * 0.45).colored(colors.accent()),
                        capsule(0.04, 0.4)
                                .turnedX(70)
                                .at(0.05, dice.side() * 0.15, height + 0.17)
                                .colored(colors.accent()))
                .turnedZ(dice.side() * dice.between(15, 45));
    }

    static Mesh magnifier(Dice dice) {
        Palette colors = dice.palette();
        double radius = dice.between(0.24, 0.32);
        return leaning(
                dice,
                Mesh.of(
                        torus(radius, 0.045).turnedY(90).at(0, 0, 0.62 + radius).colored(colors.main()),
                        disc(radius, 0.03).at(0, 0, 0.62 + radius).colored(Palette.GLASS),
                        sphere(0.06)
                                .scaled(0.3, 1, 0.6)
                                .at(0.02, -radius * 0.3, 0.62 + radius * 1.4)
                                .colored(Palette.GLASS.lighter(0.5)),
                        post(0, 0, 0.5, 0.04, 0.1).colored(dice.metal()),
                        capsule(0.06, 0.55).at(0, 0, 0.27).colored(colors.second()),
                        post(0, 0, 0.1, 0.065, 0.08).colored(colors.accent())));
    }
}
