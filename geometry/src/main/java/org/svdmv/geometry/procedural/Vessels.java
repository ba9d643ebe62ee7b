package org.svdmv.geometry.procedural;

import static org.svdmv.geometry.mesh.Shapes.*;
import static org.svdmv.geometry.procedural.Parts.*;

import java.util.ArrayList;
import java.util.List;
import org.joml.Vector2d;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Rgb;

/** Things that hold a liquid. */
final class Vessels {
    private Vessels() {}

    /** One color, bands around, or two-tone. */
    private static Mesh glazed(Dice dice, Mesh body, Palette colors) {
        double height = body.bounds().size().z;
        double low = body.bounds().min().z();
        return switch (dice.count(0, 3)) {
            case 0 -> body.colored(colors.main());
            case 1 ->
                body.striped(0, 0, 1, low, height * dice.between(0.4, 0.65), List.of(colors.main(), colors.second()));
            case 2 -> body.striped(0, 0, 1, low, height / dice.count(4, 7), List.of(colors.main(), colors.second()));
            default ->
                body.striped(
                        0,
                        0,
                        1,
                        low - height * dice.between(0, 0.3),
                        height * 0.38,
                        List.of(colors.main(), colors.accent(), colors.main(), colors.second()));
        };
    }

    static Mesh mug(Dice dice) {
        Palette colors = dice.palette();
        double bottom = dice.between(0.28, 0.4);
        double top = dice.between(0.32, 0.42);
        double height = dice.between(0.65, 0.95);
        Mesh body = revolved(List.of(
                p(0, 0),
                p(bottom * 0.95, 0),
                p(bottom, 0.04),
                p(top, height),
                p(top * 0.9, height),
                p(bottom * 0.88, height * 0.75)));
        Mesh drink = post(0, 0, height * 0.6, top * 0.92, height * 0.22);
        Mesh grip = handle(height * 0.3, height * 0.55, 0.045).at((bottom + top) / 2 - 0.03, 0, height * 0.5);
        Mesh badge = disc(0.13, 0.08).at((bottom + top) / 2 - 0.02, 0, height * 0.5);
        return Mesh.of(
                glazed(dice, body, colors),
                drink.colored(dice.pick(List.of(Rgb.of(0x5a3320), Rgb.of(0xb98a5b), Rgb.of(0x8a2f22)))),
                grip.turnedZ(dice.side() * dice.between(65, 100)).colored(colors.accent()),
                when(dice.chance(0.6), badge.colored(colors.accent())));
    }

    static Mesh teapot(Dice dice) {
        Palette colors = dice.palette();
        double round = dice.between(0.38, 0.5);
        double tall = dice.between(0.32, 0.5);
        Mesh body = ellipsoid(round, round, tall).at(0, 0, tall);
        Mesh spout = curve(
                v(round * 0.75, 0, tall * 0.7),
                v(round + 0.2, 0, tall * 0.7),
                v(round + 0.1, 0, tall * 1.4),
                v(round + 0.32, 0, tall * 1.75),
                0.07);
        Mesh lid = Mesh.of(
                dome(round * 0.55, round * 0.55, 0.12).at(0, 0, tall * 1.85).colored(colors.second()),
                bead(0.075).at(0, 0, tall * 1.85 + 0.17).colored(colors.accent()));
        Mesh pot = Mesh.of(
                glazed(dice, body, colors),
                post(0, 0, -0.03, round * 0.6, 0.1).colored(colors.main()),
                spout.colored(colors.main()),
                handle(0.27, tall * 1.1, 0.05)
                        .turnedZ(180)
                        .at(-round * 0.85, 0, tall)
                        .colored(colors.second()),
                lid);
        return pot.turnedZ(dice.side() * dice.between(20, 70));
    }

    static Mesh vase(Dice dice) {
        Palette colors = dice.palette();
        double foot = dice.between(0.12, 0.22);
        double belly = dice.between(0.24, 0.38);
        double neck = dice.between(0.08, 0.18);
        double lip = neck + dice.between(0.02, 0.12);
        double height = dice.between(0.7, 1);
        Mesh body = revolved(List.of(
                p(0, 0),
                p(foot, 0),
                p(belly * 0.85, height * 0.2),
                p(belly, height * 0.38),
                p(belly * 0.85, height * 0.55),
                p(neck * 1.2, height * 0.72),
                p(neck, height * 0.82),
                p(lip, height),
                p(lip * 0.8, height),
                p(0, height * 0.85)));
        int flowers = dice.count(0, 3);
        Rgb petal = dice.color();
        Mesh bunch = each(flowers, i -> {
            double angle = 2 * Math.PI * i / 3 + 0.4;
            double x = 0.2 * Math.cos(angle);
            double y = 0.2 * Math.sin(angle);
            double z = height + dice.between(0.2, 0.4);
            return Mesh.of(
                    rod(v(0, 0, height * 0.85), v(x, y, z), 0.018).colored(Rgb.of(0x4f8a3c)),
                    ellipsoid(0.1, 0.1, 0.07).at(x, y, z).colored(petal),
                    bead(0.05).at(x, y, z + 0.05).colored(Rgb.of(0xf3c33c)));
        });
        Mesh ears = handle(0.12, height * 0.25, 0.03)
                .turnedZ(90)
                .at(0, neck, height * 0.72)
                .mirroredPair();
        return Mesh.of(
                glazed(dice, body, colors),
                bunch,
                when(dice.chance(0.4), ears.colored(colors.accent())),
                disc(0.11, 0.06).at(belly, 0, height * 0.38).colored(colors.accent()));
    }

    static Mesh bottle(Dice dice) {
        Palette colors = dice.palette();
        double radius = dice.between(0.15, 0.24);
        double shoulder = dice.between(0.45, 0.65);
        double neck = dice.between(0.05, 0.08);
        Mesh body = revolved(List.of(
                p(0, 0),
                p(radius * 0.9, 0),
                p(radius, 0.03),
                p(radius, shoulder),
                p(radius * 0.85, shoulder + 0.06),
                p(neck * 1.3, shoulder + 0.16),
                p(neck, shoulder + 0.22),
                p(neck, 0.98),
                p(0, 0.98)));
        double low = dice.between(0.08, 0.16);
        double tall = shoulder - low - 0.05;
        Mesh label = extruded(arc(radius * 1.03, radius * 0.9, dice.between(50, 80)), tall)
                .at(0, 0, low + tall / 2);
        return Mesh.of(
                body.colored(colors.main().darker(0.25)),
                label.striped(0, 0, 1, low, tall * dice.between(0.3, 0.6), List.of(Palette.CREAM, colors.accent())),
                disc(radius * 0.4, 0.03).at(radius * 1.03, 0, low + tall * 0.5).colored(colors.second()),
                post(0, 0, 0.94, neck * 1.25, 0.09).colored(colors.second()));
    }

    /** A curved plate in plan around +x, {@code half} degrees to each side. */
    static List<Vector2d> arc(double outer, double inner, double half) {
        List<Vector2d> outline = new ArrayList<>();
        for (int i = 0; i <= 16; i++) {
            double angle = Math.toRadians(half * (i % 17 - 8) / 8);
            outline.add(p(outer * Math.cos(angle), outer * Math.sin(angle)));
        }
        for (int i = 16; i >= 0; i--) {
            double angle = Math.toRadians(half * (i - 8) / 8);
            outline.add(p(inner * Math.cos(angle), inner * Math.sin(angle)));
        }
        return outline;
    }

    static Mesh jug(Dice dice) {
        Palette colors = dice.palette();
        double belly = dice.between(0.28, 0.36);
        double neck = belly * dice.between(0.55, 0.8);
        double height = dice.between(0.75, 1);
        Mesh body = revolved(List.of(
                p(0, 0),
                p(belly * 0.75, 0),
                p(belly, height * 0.25),
                p(belly * 0.95, height * 0.45),
                p(neck, height * 0.75),
                p(neck * 1.1, height),
                p(neck * 0.95, height),
                p(neck * 0.8, height * 0.8),
                p(0, height * 0.8)));
        Mesh beak = cone(0.12, 0.26).turnedY(65).at(neck * 1.15, 0, height * 0.94);
        Mesh grip = handle(0.25, height * 0.55, 0.04).turnedZ(180).at(-neck * 0.95, 0, height * 0.6);
        return Mesh.of(glazed(dice, body, colors), beak.colored(colors.main()), grip.colored(colors.accent()))
                .turnedZ(dice.side() * dice.between(15, 60));
    }

    static Mesh goblet(Dice dice) {
        Palette colors = dice.palette();
        double cup = dice.between(0.2, 0.3);
        double stem = dice.between(0.25, 0.4);
        double tall = dice.between(0.3, 0.42);
        double foot = dice.between(0.18, 0.26);
        Mesh body = revolved(List.of(
                p(0, 0),
                p(foot, 0),
                p(foot, 0.04),
                p(0.05, 0.1),
                p(0.04, stem),
                p(cup * 0.7, stem + 0.08),
                p(cup, stem + tall * 0.5),
                p(cup * 0.92, stem + tall),
                p(cup * 0.84, stem + tall),
                p(0, stem + tall * 0.7)));
        Mesh gem = ellipsoid(0.03, 0.05, 0.05).at(cup, 0, stem + tall * 0.5);
        return Mesh.of(
                body.colored(dice.chance(0.5) ? Rgb.of(0xd9a83a) : colors.main()),
                bead(0.075).at(0, 0, stem * 0.6).colored(colors.second()),
                Mesh.of(
                        ellipsoid(0.03, 0.08, 0.08)
                                .at(cup, 0, stem + tall * 0.5)
                                .colored(colors.accent()),
                        gem.turnedZ(120).colored(colors.second()),
                        gem.turnedZ(240).colored(colors.second())));
    }

    static Mesh pan(Dice dice) {
        Palette colors = dice.palette();
        double radius = dice.between(0.3, 0.42);
        double height = dice.between(0.15, 0.4);
        Mesh body = revolved(List.of(
                p(0, 0),
                p(radius * 0.92, 0),
                p(radius, height),
                p(radius * 0.94, height),
                p(radius * 0.88, 0.05),
                p(0, 0.05)));
        Mesh grip = capsule(0.045, dice.between(0.5, 0.7)).turnedY(80).at(radius + 0.25, 0, height + 0.03);
        boolean lid = dice.chance(0.5);
        Mesh content = lid
                ? Mesh.of(
                        dome(radius * 0.98, radius * 0.98, 0.12)
                                .at(0, 0, height)
                                .colored(colors.second()),
                        bead(0.06).at(0, 0, height + 0.15).colored(colors.dark()))
                : Mesh.of(
                        ellipsoid(radius * 0.6, radius * 0.5, 0.03)
                                .at(0, 0, 0.06)
                                .colored(Palette.CREAM),
                        sphere(0.1).scaled(1, 1, 0.6).at(0.05, 0.04, 0.08).colored(Rgb.of(0xf2b632)));
        return Mesh.of(body.colored(colors.main()), grip.colored(colors.dark()), content)
                .turnedZ(dice.side() * dice.between(20, 60));
    }

    static Mesh wateringCan(Dice dice) {
        Palette colors = dice.palette();
        double radius = dice.between(0.26, 0.34);
        double height = dice.between(0.4, 0.6);
        Mesh spout = bar(v(radius * 0.8, 0, height * 0.25), v(radius + 0.4, 0, height * 1.05), 0.07, 0.045);
        Mesh rose = frustum(0.05, 0.12, 0.12).turnedY(48).at(radius + 0.43, 0, height * 1.08);
        return Mesh.of(
                        glazed(dice, frustum(radius, radius * 0.85, height).at(0, 0, height / 2), colors),
                        spout.colored(colors.main()),
                        rose.colored(colors.accent()),
                        handle(0.28, height * 0.9, 0.04)
                                .turnedZ(180)
                                .at(-radius * 0.85, 0, height * 0.55)
                                .colored(colors.second()),
                        handle(0.2, radius * 1.4, 0.035)
                                .turnedY(-90)
                                .at(0, 0, height * 0.97)
                                .colored(colors.second()))
                .turnedZ(dice.side() * dice.between(15, 60));
    }

    static Mesh bucket(Dice dice) {
        Palette colors = dice.palette();
        double top = dice.between(0.32, 0.42);
        double bottom = top * dice.between(0.65, 0.85);
        double height = dice.between(0.55, 0.8);
        Mesh body = revolved(List.of(
                p(0, 0),
                p(bottom, 0),
                p(top, height),
                p(top * 1.06, height),
                p(top * 1.06, height + 0.05),
                p(top * 0.9, height + 0.05),
                p(bottom * 0.9, 0.3),
                p(0, 0.3)));
        Mesh bow = handle(top * 0.9, top * 2, 0.025)
                .turnedX(90)
                .turnedY(-dice.between(20, 75))
                .at(0, 0, height);
        return Mesh.of(
                glazed(dice, body, colors),
                bow.colored(colors.dark()),
                ellipsoid(top * 0.88, top * 0.88, 0.08)
                        .at(0, 0, height - 0.06)
                        .colored(dice.pick(List.of(Rgb.of(0x5aa7d6), Rgb.of(0xd9bd7f), colors.accent()))),
                disc(0.1, 0.1).at((top + bottom) / 2 - 0.01, 0, height * 0.5).colored(colors.accent()));
    }
}
