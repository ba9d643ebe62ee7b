package org.svdmv.geometry.procedural;

import static org.svdmv.geometry.mesh.Shapes.*;
import static org.svdmv.geometry.procedural.Parts.*;

import java.util.List;
import org.joml.Vector3d;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Rgb;

/** Things to play with. */
final class Toys {
    private Toys() {}

    private static Mesh turned(Dice dice, Mesh toy) {
        return toy.turnedZ(dice.side() * dice.between(15, 50));
    }

    static Mesh blocks(Dice dice) {
        double size = 0.3;
        int floors = dice.count(3, 4);
        Mesh pile = each(floors, i -> {
            double z = i * size;
            double turn = dice.between(-35, 35);
            Rgb color = dice.color();
            Mesh cube = Mesh.of(
                    roundedBox(size, size, size, 0.03).colored(color),
                    around(4, disc(0.08, 0.02).at(size / 2, 0, 0)).colored(color.lighter(0.6)));
            Mesh top = dice.chance(0.5)
                    ? prism(4, size * 0.7, 0.01, size).colored(color)
                    : cylinder(size * 0.45, size).striped(0, 0, 1, 0, size / 3, List.of(color, color.lighter(0.5)));
            return (i == floors - 1 ? top : cube)
                    .turnedZ(turn)
                    .at(dice.between(-0.03, 0.03), dice.between(-0.03, 0.03), z + size / 2);
        });
        return Mesh.of(
                pile,
                roundedBox(size, size, size, 0.03)
                        .turnedZ(dice.between(0, 90))
                        .at(dice.between(0.05, 0.2), dice.side() * 0.36, size / 2)
                        .colored(dice.color()),
                sphere(0.13).at(0.34, dice.between(-0.15, 0.15), 0.13).colored(dice.color()));
    }

    static Mesh rings(Dice dice) {
        int n = dice.count(4, 6);
        Palette colors = dice.palette();
        double thick = 0.11;
        double hue = dice.between(0, 360);
        double step = dice.between(30, 70);
        Mesh stack = each(n, i -> torus(0.34 - 0.2 * i / n, thick * 0.62)
                .at(0, 0, 0.12 + thick * i)
                .colored(Palette.hsv(hue + step * i, 0.75, 0.9)));
        double top = 0.1 + thick * n;
        return Mesh.of(
                post(0, 0, 0, 0.4, 0.07).colored(colors.dark().lighter(0.3)),
                post(0, 0, 0, 0.05, top + 0.1).colored(Palette.CREAM),
                stack,
                sphere(0.1).at(0, 0, top + 0.1).colored(colors.accent()),
                beads(0.09, top + 0.12, 0.08, 0.02),
                cone(0.02, 0.06).turnedY(90).at(0.11, 0, top + 0.08).colored(colors.main()));
    }

    static Mesh spinningTop(Dice dice) {
        Palette colors = dice.palette();
        double wide = dice.between(0.38, 0.5);
        Mesh body = revolved(List.of(
                p(0, 0),
                p(0.03, 0.08),
                p(wide * 0.6, 0.25),
                p(wide, 0.42),
                p(wide * 0.95, 0.5),
                p(wide * 0.4, 0.62),
                p(0, 0.66)));
        return Mesh.of(
                        body.striped(
                                0,
                                0,
                                1,
                                0.02,
                                dice.between(0.09, 0.16),
                                List.of(colors.main(), colors.second(), colors.accent())),
                        post(0, 0, 0.6, 0.035, 0.28).colored(colors.dark()),
                        bead(0.06).at(0, 0, 0.9).colored(colors.accent()),
                        ellipsoid(0.05, 0.09, 0.09).at(wide * 0.97, 0, 0.45).colored(colors.dark()))
                .turnedX(dice.side() * dice.between(8, 25));
    }

    static Mesh rockingHorse(Dice dice) {
        Palette colors = dice.palette();
        Rgb coat = dice.chance(0.5) ? dice.wood() : colors.main();
        double neck = dice.between(0.25, 0.35);
        Mesh runner =
                curve(v(-0.6, 0.17, 0.16), v(-0.25, 0.17, -0.06), v(0.25, 0.17, -0.06), v(0.6, 0.17, 0.16), 0.035);
        double z = 0.5;
        return turned(
                dice,
                Mesh.of(
                        runner.mirroredPair().colored(colors.second()),
                        rod(v(0.3, -0.17, 0.05), v(0.3, 0.17, 0.05), 0.025).colored(colors.second()),
                        rod(v(-0.3, -0.17, 0.05), v(-0.3, 0.17, 0.05), 0.025).colored(colors.second()),
                        bar(v(0.36, 0.17, 0.06), v(0.2, 0.1, z), 0.045, 0.065)
                                .mirroredPair()
                                .colored(coat),
                        bar(v(-0.36, 0.17, 0.06), v(-0.22, 0.1, z), 0.045, 0.065)
                                .mirroredPair()
                                .colored(coat),
                        capsule(0.16, 0.7).turnedY(90).at(0, 0, z).colored(coat),
                        bar(v(0.24, 0, z), v(0.4, 0, z + neck), 0.14, 0.09).colored(coat),
                        bar(v(0.36, 0, z + neck + 0.05), v(0.62, 0, z + neck - 0.06), 0.11, 0.07)
                                .colored(coat),
                        bead(0.075).at(0.62, 0, z + neck - 0.06).colored(coat.lighter(0.4)),
                        beads(0.48, z + neck + 0.07, 0.17, 0.025),
                        cone(0.035, 0.12)
                                .at(0.36, 0.06, z + neck + 0.17)
                                .mirroredPair()
                                .colored(coat),
                        each(4, i -> bead(0.07).at(0.14 + 0.07 * i, 0, z + 0.15 + i * neck * 0.27))
                                .colored(colors.dark()),
                        curve(
                                        v(-0.34, 0, z + 0.05),
                                        v(-0.5, 0, z + 0.15),
                                        v(-0.55, 0, z - 0.1),
                                        v(-0.5, 0.05, z - 0.3),
                                        0.05)
                                .colored(colors.dark()),
                        cushion(-0.02, 0, z + 0.1, 0.26, 0.24, 0.1).colored(colors.accent()),
                        rod(v(0.34, -0.18, z + neck * 0.75), v(0.34, 0.18, z + neck * 0.75), 0.022)
                                .colored(colors.second())));
    }

    static Mesh drum(Dice dice) {
        Palette colors = dice.palette();
        double radius = dice.between(0.34, 0.44);
        double height = dice.between(0.35, 0.6);
        int zigzag = dice.count(5, 8);
        Mesh cords = around(
                zigzag,
                Mesh.of(
                        rod(v(radius + 0.01, 0, 0.05), onRim(radius, 180.0 / zigzag, height - 0.05), 0.014),
                        rod(onRim(radius, 180.0 / zigzag, height - 0.05), onRim(radius, 360.0 / zigzag, 0.05), 0.014)));
        Mesh stick = Mesh.of(
                rod(v(-0.25, 0, 0), v(0.25, 0, 0.05), 0.022).colored(dice.wood()),
                bead(0.05).at(0.26, 0, 0.055).colored(colors.second()));
        return Mesh.of(
                post(0, 0, 0, radius, height).colored(colors.main()),
                cords.colored(Palette.CREAM),
                torus(radius, 0.035).at(0, 0, 0.03).colored(colors.second()),
                torus(radius, 0.035).at(0, 0, height - 0.02).colored(colors.second()),
                post(0, 0, height - 0.02, radius * 0.97, 0.03).colored(Palette.CREAM),
                stick.turnedZ(25).at(0.05, 0.12, height + 0.04),
                stick.turnedZ(-30).at(0.05, -0.1, height + 0.05),
                disc(0.12, 0.06).at(radius, 0, height / 2).colored(colors.accent()));
    }

    private static Vector3d onRim(double radius, double degrees, double z) {
        double angle = Math.toRadians(degrees);
        return v((radius + 0.01) * Math.cos(angle), (radius + 0.01) * Math.sin(angle), z);
    }

    static Mesh ball(Dice dice) {
        Palette colors = dice.palette();
        Mesh skin = sphere(0.5);
        int kind = dice.count(0, 2);
        Mesh ball =
                switch (kind) {
                    case 0 ->
                        skin.striped(
                                0,
                                0,
                                1,
                                -0.5,
                                dice.between(0.18, 0.35),
                                List.of(colors.main(), colors.second(), colors.accent()));
                    case 1 ->
                        Mesh.of(
                                skin.colored(colors.main()),
                                dots(dice.count(8, 14), 0.45, 0.11).colored(colors.second()));
                    default ->
                        segments(List.of(
                                colors.main(),
                                Palette.CREAM,
                                colors.accent(),
                                colors.second(),
                                Palette.CREAM,
                                colors.dark()));
                };
        return Mesh.of(
                        ball,
                        disc(0.1, 0.05).at(0.48, 0, 0).colored(colors.accent()),
                        torus(0.1, 0.02).turnedY(90).at(0.485, 0, 0).colored(colors.dark()))
                .turnedY(-dice.between(0, 40))
                .turnedZ(dice.between(-40, 40));
    }

    /** A sphere in wedges, as a beach ball. */
    private static Mesh segments(List<Rgb> colors) {
        int n = colors.size();
        return sphere(0.5).striped(0, 1, 0, -0.5, 1.0 / n, colors);
    }

    static Mesh gift(Dice dice) {
        Palette colors = dice.palette();
        double x = dice.between(0.5, 0.8);
        double y = dice.between(0.5, 0.9);
        double z = dice.between(0.35, 0.75);
        Mesh box = block(0, 0, 0, x, y, z);
        Mesh paper = dice.chance(0.5)
                ? box.striped(
                        0,
                        1,
                        1,
                        0,
                        dice.between(0.1, 0.18),
                        List.of(colors.main(), colors.main().lighter(0.35)))
                : box.colored(colors.main());
        Mesh loop = torus(0.12, 0.035).scaled(1, 0.7, 1).turnedX(90);
        return turned(
                dice,
                Mesh.of(
                        paper,
                        block(0, 0, z * 0.78, x + 0.05, y + 0.05, z * 0.24).colored(colors.second()),
                        block(0, 0, 0, x + 0.06, 0.12, z * 1.03).colored(colors.accent()),
                        block(0, 0, 0, 0.12, y + 0.06, z * 1.03).colored(colors.accent()),
                        loop.turnedX(20)
                                .turnedZ(60)
                                .at(0.03, 0.12, z + 0.11)
                                .mirroredPair()
                                .colored(colors.accent()),
                        bead(0.06).at(0, 0, z + 0.05).colored(colors.accent().darker(0.2)),
                        box(0.02, 0.2, 0.13)
                                .turnedY(-10)
                                .at(x / 2 + 0.04, dice.side() * y * 0.28, z * 0.5)
                                .colored(Palette.CREAM)));
    }

    static Mesh cannon(Dice dice) {
        Palette colors = dice.palette();
        double raise = dice.between(8, 30);
        Mesh barrel = revolved(List.of(
                p(0, -0.35),
                p(0.14, -0.3),
                p(0.15, -0.2),
                p(0.1, 0.4),
                p(0.13, 0.42),
                p(0.13, 0.5),
                p(0.07, 0.5),
                p(0.06, 0.3),
                p(0, 0.3)));
        return turned(
                dice,
                Mesh.of(
                        Mesh.of(barrel, bead(0.06).at(0, 0, -0.38))
                                .turnedY(90)
                                .turnedY(-raise)
                                .at(0, 0, 0.42)
                                .colored(colors.dark().lighter(0.1)),
                        slab(List.of(p(-0.65, 0.02), p(-0.5, 0.02), p(0.15, 0.24), p(0.15, 0.42), p(-0.1, 0.38)), 0.08)
                                .at(0, 0.15, 0)
                                .mirroredPair()
                                .colored(colors.main()),
                        axle(0.05, 0.6, 0.26, 0.08, colors.second(), colors.accent()),
                        each(3, i -> bead(0.09)
                                        .at(
                                                0.38 - (i == 2 ? 0.05 : 0),
                                                (i - 0.5) * 0.18 - (i == 2 ? 0.18 : 0),
                                                i == 2 ? 0.22 : 0.09))
                                .at(0.02, 0.25, 0)
                                .colored(Palette.INK)));
    }

    static Mesh dice(Dice dice) {
        Palette colors = dice.palette();
        Rgb pip = dice.chance(0.5) ? Palette.CREAM : Palette.INK;
        Mesh cube = Mesh.of(
                roundedBox(0.6, 0.6, 0.6, 0.09).colored(colors.main()),
                pips(1).at(0.3, 0, 0).colored(pip),
                pips(2).at(0.3, 0, 0).turnedZ(90).colored(pip),
                pips(3).at(0.3, 0, 0).turnedY(-90).colored(pip),
                pips(4).at(0.3, 0, 0).turnedY(90).colored(pip),
                pips(5).at(0.3, 0, 0).turnedZ(-90).colored(pip),
                pips(6).at(0.3, 0, 0).turnedZ(180).colored(pip));
        Mesh small = Mesh.of(
                roundedBox(0.36, 0.36, 0.36, 0.06).colored(colors.accent()),
                pips(5).scaled(0.6).at(0.18, 0, 0).colored(Palette.INK),
                pips(3).scaled(0.6).at(0.18, 0, 0).turnedZ(90).colored(Palette.INK),
                pips(6).scaled(0.6).at(0.18, 0, 0).turnedY(-90).colored(Palette.INK));
        return Mesh.of(
                cube.turnedZ(dice.between(-40, 40)),
                small.turnedZ(dice.between(0, 90)).at(0.3, dice.side() * 0.5, -0.12));
    }

    private static Mesh pips(int n) {
        Mesh pip = disc(0.06, 0.02);
        double d = 0.15;
        return Mesh.of(
                when(n % 2 == 1, pip),
                when(n > 1, Mesh.of(pip.at(0, d, d), pip.at(0, -d, -d))),
                when(n > 3, Mesh.of(pip.at(0, -d, d), pip.at(0, d, -d))),
                when(n == 6, Mesh.of(pip.at(0, d, 0), pip.at(0, -d, 0))));
    }

    static Mesh guitar(Dice dice) {
        Palette colors = dice.palette();
        Rgb top = dice.chance(0.6) ? dice.wood().lighter(0.15) : colors.main();
        double neck = dice.between(0.5, 0.6);
        Mesh body = Mesh.of(disc(0.24, 0.14).at(0, 0, 0.22), disc(0.18, 0.14).at(0, 0, 0.5));
        Mesh face = Mesh.of(disc(0.225, 0.16).at(0, 0, 0.22), disc(0.165, 0.16).at(0, 0, 0.5));
        return Mesh.of(
                        body.colored(top.darker(0.45)),
                        face.colored(top),
                        disc(0.085, 0.17).at(0.002, 0, 0.4).colored(Palette.INK),
                        box(0.04, 0.2, 0.04).at(0.08, 0, 0.16).colored(colors.dark()),
                        box(0.05, 0.07, neck)
                                .at(0.08, 0, 0.5 + neck / 2)
                                .colored(dice.wood().darker(0.4)),
                        box(0.05, 0.12, 0.16)
                                .turnedY(-10)
                                .at(0.07, 0, 0.56 + neck)
                                .colored(colors.accent()),
                        each(3, i -> bead(0.02).at(0.07, 0.075, 0.52 + neck + i * 0.045))
                                .mirroredPair()
                                .colored(Palette.CREAM))
                .turnedY(-dice.between(5, 15))
                .turnedZ(dice.side() * dice.between(5, 35));
    }
}
