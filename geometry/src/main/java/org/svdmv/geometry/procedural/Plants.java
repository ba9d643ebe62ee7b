package org.svdmv.geometry.procedural;

import static org.svdmv.geometry.mesh.Shapes.*;
import static org.svdmv.geometry.procedural.Parts.*;

import java.util.List;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Rgb;

/** Things that grow. */
final class Plants {
    private Plants() {}

    static Mesh tree(Dice dice) {
        Rgb leaf = dice.chance(0.75) ? dice.leaf() : Palette.hsv(dice.between(15, 45), 0.8, 0.85);
        double trunk = dice.between(0.3, 0.45);
        int clumps = dice.count(4, 7);
        double crown = dice.between(0.2, 0.26);
        boolean fruit = dice.chance(0.5);
        Rgb red = dice.color();
        return Mesh.of(
                bar(v(0, 0, 0), v(0, 0, trunk + 0.1), 0.085, 0.06)
                        .colored(dice.wood().darker(0.25)),
                bar(v(0, 0, trunk * 0.6), v(0.05, dice.side() * 0.22, trunk + 0.12), 0.035, 0.02)
                        .colored(dice.wood().darker(0.25)),
                sphere(crown * 1.15).at(0, 0, trunk + crown * 1.4).colored(leaf),
                each(clumps, i -> {
                    double angle = 2 * Math.PI * i / clumps;
                    double size = crown * dice.between(0.65, 1);
                    double z = trunk + crown * dice.between(0.6, 1.7);
                    return Mesh.of(
                            sphere(size)
                                    .at(crown * 1.1 * Math.cos(angle), crown * 1.1 * Math.sin(angle), z)
                                    .colored(leaf.mixed(Rgb.of(0xd8e07a), dice.between(0, 0.35))),
                            when(
                                    fruit,
                                    bead(0.045)
                                            .at(
                                                    (crown * 1.05 + size * 0.95) * Math.cos(angle),
                                                    (crown * 1.05 + size * 0.95) * Math.sin(angle),
                                                    z)
                                            .colored(red)));
                }));
    }

    static Mesh fir(Dice dice) {
        Rgb needle = Palette.hsv(dice.between(120, 165), dice.between(0.4, 0.65), dice.between(0.35, 0.55));
        int tiers = dice.count(3, 5);
        double base = dice.between(0.3, 0.4);
        boolean festive = dice.chance(0.5);
        Rgb bauble = dice.color();
        Mesh cones = each(tiers, i -> {
            double radius = base * (1 - 0.75 * i / tiers);
            double z = 0.2 + 0.7 * i / tiers;
            return Mesh.of(
                    cone(radius, 0.95 / tiers + 0.06).at(0, 0, z + 0.45 / tiers).colored(needle.lighter(0.06 * i)),
                    when(
                            festive,
                            around(6, bead(0.035).at(radius * 0.92, 0, z + 0.02))
                                    .turnedZ(40 * i)
                                    .colored(i % 2 == 0 ? bauble : Rgb.of(0xe8b93b))));
        });
        return Mesh.of(
                post(0, 0, 0, 0.06, 0.25).colored(dice.wood().darker(0.3)),
                cones,
                when(festive, bead(0.06).at(0, 0, 1.13).colored(Rgb.of(0xf4c430))),
                when(
                        festive,
                        Mesh.of(
                                block(0.25, dice.side() * 0.2, 0, 0.16, 0.16, 0.14)
                                        .colored(dice.color()),
                                block(0.28, 0, 0, 0.12, 0.18, 0.1).colored(bauble))),
                when(
                        !festive,
                        ellipsoid(0.12, 0.1, 0.07)
                                .at(0.2, dice.side() * 0.15, 0.04)
                                .colored(dice.stone())));
    }

    static Mesh palm(Dice dice) {
        double lean = dice.between(0.1, 0.3) * dice.side();
        double height = dice.between(0.65, 0.85);
        int fronds = dice.count(6, 8);
        Rgb leaf = dice.leaf();
        Mesh trunk =
                curve(v(0, 0, 0), v(0, 0, height * 0.5), v(0, lean * 0.6, height * 0.8), v(0.03, lean, height), 0.055);
        Mesh frond = curve(v(0, 0, 0), v(0.15, 0, 0.13), v(0.32, 0, 0.1), v(0.42, 0, -0.12), 0.06)
                .scaled(1, 1.3, 0.7);
        Rgb bark = dice.wood();
        return Mesh.of(
                ellipsoid(0.3, 0.26, 0.07).at(0.03, 0, 0).colored(Rgb.of(0xe5cd92)),
                trunk.striped(0, 0, 1, 0, 0.06, List.of(bark, bark.darker(0.2))),
                each(fronds, i -> frond.turnedZ(360.0 * i / fronds + 10).colored(i % 2 == 0 ? leaf : leaf.darker(0.15)))
                        .at(0.03, lean, height),
                each(3, i -> bead(0.05).at(0.07 * Math.cos(i * 2.1), 0.07 * Math.sin(i * 2.1), -0.05))
                        .at(0.03, lean, height)
                        .colored(Rgb.of(0x6a4526)));
    }

    private static Mesh pot(Dice dice, double radius, double height) {
        Palette colors = dice.palette();
        Mesh body = frustum(radius * 0.72, radius, height).at(0, 0, height / 2);
        return Mesh.of(
                dice.chance(0.5)
                        ? body.colored(Rgb.of(0xb9653c))
                        : body.striped(0, 0, 1, 0, height * 0.35, List.of(colors.main(), colors.second())),
                post(0, 0, height - 0.03, radius * 1.12, 0.08)
                        .colored(dice.chance(0.5) ? Rgb.of(0xa5562f) : colors.second()),
                post(0, 0, height, radius * 0.95, 0.06).colored(Rgb.of(0x4b3325)),
                disc(radius * 0.3, 0.05).at(radius * 0.86, 0, height * 0.45).colored(colors.accent()));
    }

    static Mesh cactus(Dice dice) {
        Rgb green = dice.leaf();
        double thick = dice.between(0.1, 0.14);
        double tall = dice.between(0.55, 0.75);
        double left = dice.between(0.45, 0.6);
        double right = dice.between(0.5, 0.75);
        Mesh ribs = around(8, capsule(thick * 0.3, tall).at(thick * 0.88, 0, tall / 2));
        return Mesh.of(
                pot(dice, dice.between(0.2, 0.27), 0.26),
                Mesh.of(capsule(thick, tall).at(0, 0, tall / 2).colored(green), ribs.colored(green.lighter(0.18)))
                        .at(0, 0, 0.24),
                cactusArm(thick * 0.65, thick + 0.13, dice.between(0.15, 0.28))
                        .at(0, 0, left)
                        .colored(green),
                cactusArm(thick * 0.6, -thick - 0.12, dice.between(0.12, 0.22))
                        .at(0, 0, right)
                        .colored(green),
                bead(0.06).at(0.02, 0, 0.26 + tall).colored(dice.color()),
                bead(0.045).at(thick, 0, 0.24 + tall * 0.8).colored(dice.color()));
    }

    private static Mesh cactusArm(double radius, double y, double up) {
        return Mesh.of(
                rod(v(0, 0, 0), v(0, y, 0), radius),
                sphere(radius * 1.05).at(0, y, 0),
                capsule(radius, up + radius).at(0, y, up / 2));
    }

    static Mesh flower(Dice dice) {
        Palette colors = dice.palette();
        int petals = dice.count(5, 8);
        double size = dice.between(0.13, 0.17);
        double height = dice.between(0.75, 0.95);
        Mesh petal = ellipsoid(0.04, size * 0.62, size).at(0, 0, size * 1.1);
        Mesh head = Mesh.of(
                each(petals, i -> petal.turnedX(360.0 * i / petals)).colored(colors.main()),
                ellipsoid(0.07, 0.1, 0.1).colored(Rgb.of(0xf2bd35)));
        double side = dice.side();
        return Mesh.of(
                pot(dice, dice.between(0.2, 0.25), 0.26),
                curve(
                                v(0, 0, 0.25),
                                v(0, 0, height * 0.6),
                                v(0, 0.05 * side, height * 0.8),
                                v(0, 0.03 * side, height),
                                0.022)
                        .colored(Rgb.of(0x4d8c3b)),
                head.turnedY(-15).at(0.05, 0.03 * side, height),
                ellipsoid(0.05, 0.17, 0.06)
                        .turnedX(35 * side)
                        .at(0, 0.15 * side, 0.47)
                        .colored(dice.leaf()),
                ellipsoid(0.05, 0.15, 0.05)
                        .turnedX(-35 * side)
                        .at(0, -0.13 * side, 0.4)
                        .colored(dice.leaf()),
                head.scaled(0.55).turnedY(-10).at(0.06, -0.24 * side, height * 0.72),
                rod(v(0, 0, 0.3), v(0.03, -0.23 * side, height * 0.7), 0.018).colored(Rgb.of(0x4d8c3b)));
    }
}
