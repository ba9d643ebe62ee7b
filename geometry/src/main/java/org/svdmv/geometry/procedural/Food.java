package org.svdmv.geometry.procedural;

import static org.svdmv.geometry.mesh.Shapes.*;
import static org.svdmv.geometry.procedural.Parts.*;

import java.util.List;
import java.util.stream.IntStream;
import org.joml.Vector2d;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Rgb;

/** Things to eat. */
final class Food {
    private Food() {}

    private static Mesh leafOn(double x, double y, double z, Rgb color) {
        return ellipsoid(0.13, 0.06, 0.02)
                .turnedY(-25)
                .turnedZ(35)
                .at(x + 0.1, y + 0.07, z)
                .colored(color);
    }

    static Mesh apple(Dice dice) {
        Rgb skin = dice.pick(List.of(Rgb.of(0xc92f2f), Rgb.of(0x8fbf3f), Rgb.of(0xe0b23c), Rgb.of(0xb22a44)));
        double tall = dice.between(0.36, 0.44);
        Mesh body = revolved(List.of(
                p(0, 0.04),
                p(0.12, 0),
                p(0.3, 0.08),
                p(0.42, tall * 0.7),
                p(0.45, tall * 1.15),
                p(0.4, tall * 1.6),
                p(0.25, tall * 1.9),
                p(0.1, tall * 1.88),
                p(0, tall * 1.7)));
        boolean bitten = dice.chance(0.5);
        Rgb blush = skin.mixed(Rgb.of(0xf2d06b), 0.6);
        return Mesh.of(
                        body.painted((x, y, z) -> skin.mixed(blush, Math.max(0, Math.min(1, 0.5 + x * 1.2 - z * 0.4)))),
                        curve(
                                        v(0, 0, tall * 1.65),
                                        v(0, 0, tall * 2),
                                        v(0.02, 0.03, tall * 2.1),
                                        v(0.05, 0.08, tall * 2.3),
                                        0.025)
                                .colored(Rgb.of(0x5b3a21)),
                        leafOn(0, 0, tall * 2.05, dice.leaf()),
                        when(
                                bitten,
                                ellipsoid(0.08, 0.17, 0.17)
                                        .at(0.39, -0.12, tall)
                                        .colored(Rgb.of(0xf6ecc4))),
                        disc(0.07, 0.03).turnedZ(40).at(0.34, 0.29, tall * 1.1).colored(dice.color()))
                .turnedX(dice.between(-10, 10));
    }

    static Mesh pear(Dice dice) {
        Rgb skin = Palette.hsv(dice.between(48, 85), dice.between(0.5, 0.75), dice.between(0.7, 0.9));
        double neck = dice.between(0.14, 0.2);
        Mesh body = revolved(List.of(
                p(0, 0.02),
                p(0.15, 0),
                p(0.32, 0.12),
                p(0.37, 0.3),
                p(0.32, 0.5),
                p(neck * 1.15, 0.68),
                p(neck, 0.82),
                p(neck * 0.6, 0.92),
                p(0, 0.93)));
        Rgb blush = Rgb.of(0xd06a3a);
        return Mesh.of(
                        body.painted((x, y, z) -> skin.mixed(blush, Math.max(0, Math.min(0.7, 0.2 + y * 1.5)))),
                        rod(v(0, 0, 0.9), v(0.03, 0.05, 1.08), 0.025).colored(Rgb.of(0x5b3a21)),
                        leafOn(0, 0, 0.98, dice.leaf()),
                        disc(0.06, 0.03).at(0.36, 0, 0.32).colored(dice.color()))
                .turnedX(dice.between(-12, 12));
    }

    static Mesh carrot(Dice dice) {
        Rgb skin = Palette.hsv(dice.between(18, 32), 0.85, dice.between(0.85, 0.97));
        double thick = dice.between(0.14, 0.2);
        Mesh body = revolved(List.of(
                p(0, 0),
                p(thick * 0.3, 0.1),
                p(thick * 0.75, 0.45),
                p(thick, 0.68),
                p(thick * 0.75, 0.74),
                p(0, 0.75)));
        Rgb leaf = dice.leaf();
        int n = dice.count(4, 6);
        return Mesh.of(
                        body.striped(0.25, 0, 1, 0, 0.11, List.of(skin, skin, skin.darker(0.12))),
                        each(n, i -> ellipsoid(0.05, 0.05, 0.2)
                                        .at(0, 0, 0.16)
                                        .turnedY(15 + 12 * (i % 2))
                                        .turnedZ(360.0 * i / n))
                                .at(0, 0, 0.72)
                                .colored(leaf))
                .turnedX(dice.side() * dice.between(15, 45))
                .turnedZ(dice.between(-30, 30));
    }

    static Mesh pineapple(Dice dice) {
        Rgb skin = Palette.hsv(dice.between(35, 48), 0.75, dice.between(0.75, 0.9));
        Rgb leaf = dice.leaf();
        double wide = dice.between(0.24, 0.3);
        Mesh crown = each(3, k -> around(7, cone(0.045, 0.34).at(0, 0, 0.17).turnedY(48 - 18 * k))
                .turnedZ(25 * k)
                .at(0, 0, 0.05 * k));
        return Mesh.of(
                ellipsoid(wide, wide, 0.36).at(0, 0, 0.36).colored(skin.darker(0.25)),
                dots(44, 1, 0.16)
                        .scaled(wide * 0.92, wide * 0.92, 0.33)
                        .at(0, 0, 0.36)
                        .colored(skin),
                crown.at(0, 0, 0.64).colored(leaf),
                disc(0.08, 0.03).at(wide * 1.02, 0, 0.36).colored(dice.color()));
    }

    static Mesh iceCream(Dice dice) {
        Palette colors = dice.palette();
        int scoops = dice.count(1, 3);
        double radius = dice.between(0.2, 0.25);
        Rgb cone = Rgb.of(0xd8a25c);
        return Mesh.of(
                cone(radius * 0.95, 0.62)
                        .turnedX(180)
                        .at(0, 0, 0.31)
                        .striped(0, 0.6, 1, 0, 0.08, List.of(cone, cone.darker(0.18))),
                each(scoops, i -> Mesh.of(
                                sphere(radius * (1 - 0.1 * i)),
                                around(7, bead(radius * 0.3).at(radius * (0.82 - 0.1 * i), 0, -radius * 0.45)))
                        .at(0, 0, 0.68 + i * radius * 1.25)
                        .colored(
                                i == 0
                                        ? colors.main().lighter(0.3)
                                        : i == 1 ? colors.second().lighter(0.2) : Rgb.of(0x6b4226))),
                bead(0.075)
                        .at(0.03, 0, 0.68 + (scoops - 1) * radius * 1.25 + radius * (1.1 - 0.1 * scoops) + 0.04)
                        .colored(Rgb.of(0xc4202f)),
                rod(
                                v(-0.02, 0.08, 0.75 + (scoops - 1) * radius * 1.2),
                                v(-0.08, dice.side() * 0.28, 1.1 + (scoops - 1) * radius * 1.25),
                                0.03)
                        .colored(colors.accent()));
    }

    static Mesh cake(Dice dice) {
        Palette colors = dice.palette();
        int tiers = dice.count(1, 3);
        double height = dice.between(0.2, 0.28);
        int candles = dice.count(3, 6);
        double top = tiers * height;
        Mesh body = each(tiers, i -> {
            double radius = 0.46 - 0.12 * i;
            return Mesh.of(
                    post(0, 0, i * height, radius, height)
                            .striped(0, 0, 1, i * height, height / 3, List.of(colors.main(), Palette.CREAM)),
                    post(0, 0, (i + 1) * height - 0.04, radius + 0.02, 0.05).colored(colors.second()),
                    around(9 - 2 * i, bead(0.04).at(radius, 0, (i + 1) * height - 0.05))
                            .colored(colors.second()));
        });
        double topRadius = 0.46 - 0.12 * (tiers - 1);
        return Mesh.of(
                post(0, 0, -0.04, 0.56, 0.04).colored(colors.dark().lighter(0.4)),
                body,
                around(
                        candles,
                        Mesh.of(
                                post(topRadius * 0.65, 0, top, 0.025, 0.15).colored(colors.accent()),
                                ellipsoid(0.025, 0.025, 0.045)
                                        .at(topRadius * 0.65, 0, top + 0.19)
                                        .colored(Rgb.of(0xffb52e)))),
                bead(0.08).at(0.05, 0.03, top + 0.06).colored(Rgb.of(0xc4202f)),
                disc(0.09, 0.04).at(0.46, 0, height * 0.5).colored(colors.accent()));
    }

    static Mesh burger(Dice dice) {
        Rgb bun = Palette.hsv(dice.between(26, 36), dice.between(0.5, 0.65), dice.between(0.75, 0.9));
        int patties = dice.count(1, 2);
        double z = 0.17 + 0.19 * patties;
        Mesh seeds = dots(40, 20, 1, 0.05).scaled(0.42, 0.42, 0.3);
        return Mesh.of(
                post(0, 0, 0, 0.42, 0.14).colored(bun),
                each(
                        patties,
                        i -> Mesh.of(
                                post(0, 0, 0.13 + 0.19 * i, 0.46, 0.1).colored(Rgb.of(0x6a3b22)),
                                block(0, 0, 0.225 + 0.19 * i, 0.7, 0.7, 0.02)
                                        .turnedZ(20 + 45 * i)
                                        .colored(Rgb.of(0xf5bf35)),
                                torus(0.4, 0.045)
                                        .at(0, 0, 0.27 + 0.19 * i)
                                        .colored(i == 0 ? Rgb.of(0x74b341) : Rgb.of(0xd03b2c)))),
                dome(0.43, 0.43, 0.31).at(0, 0, z).colored(bun),
                seeds.at(0, 0, z + 0.015).colored(Rgb.of(0xf7e9c0)),
                post(0, 0, z + 0.2, 0.015, 0.42).colored(Rgb.of(0xd9bd8a)),
                slab(List.of(p(0, 0), p(0.2, 0.06), p(0, 0.12)), 0.02)
                        .turnedZ(dice.side() * dice.between(30, 90))
                        .at(0, 0, z + 0.48)
                        .colored(dice.color()),
                ellipsoid(0.06, 0.16, 0.05)
                        .at(0.44, dice.side() * 0.1, z - 0.06)
                        .colored(dice.chance(0.5) ? Rgb.of(0x74b341) : Rgb.of(0xd03b2c)));
    }

    static Mesh mushroom(Dice dice) {
        Palette colors = dice.palette();
        double cap = dice.between(0.36, 0.5);
        double tall = dice.between(0.3, 0.42);
        double stem = dice.between(0.12, 0.2);
        double height = dice.between(0.35, 0.55);
        Rgb red = dice.chance(0.5) ? Rgb.of(0xc8352c) : colors.main();
        int spots = dice.count(16, 26);
        return Mesh.of(
                        revolved(List.of(
                                        p(0, 0),
                                        p(stem * 1.25, 0),
                                        p(stem * 1.3, 0.08),
                                        p(stem, height * 0.5),
                                        p(stem * 0.9, height + 0.06),
                                        p(0, height + 0.06)))
                                .colored(Palette.CREAM.darker(0.06)),
                        torus(stem, 0.04)
                                .scaled(1, 1, 0.6)
                                .at(0, 0, height * 0.75)
                                .colored(Palette.CREAM),
                        dome(cap, cap, tall).at(0, 0, height).colored(red),
                        frustum(cap * 0.7, cap * 0.99, 0.05)
                                .at(0, 0, height - 0.02)
                                .colored(Palette.CREAM.darker(0.2)),
                        Mesh.of(dots(2 * spots, spots - 2, 1, 0.13)
                                        .scaled(cap * 0.95, cap * 0.95, tall * 0.95)
                                        .at(0, 0, height + 0.02))
                                .colored(Palette.CREAM.lighter(0.4)),
                        dome(0.13, 0.13, 0.12).at(0.22, dice.side() * 0.2, 0.16).colored(red),
                        post(0.22, 0, 0, 0.05, 0.17).at(0, 0.2, 0).colored(Palette.CREAM.darker(0.06)))
                .turnedX(dice.between(-6, 6));
    }

    static Mesh melon(Dice dice) {
        Rgb flesh = dice.pick(List.of(Rgb.of(0xdc3f45), Rgb.of(0xe86a55), Rgb.of(0xf2a33c)));
        double half = dice.between(0.4, 0.5);
        Mesh slice = slab(halfDisc(half), 0.22);
        Mesh rind = slab(halfDisc(half * 1.12), 0.18);
        Mesh seeds = each(5, i -> {
            double angle = Math.PI * (i + 1.5) / 7 + Math.PI;
            return ellipsoid(0.025, 0.13, 0.04).at(half * 0.6 * Math.cos(angle), 0, half * 0.6 * Math.sin(angle));
        });
        return Mesh.of(
                        rind.colored(dice.leaf().darker(0.15)),
                        slab(halfDisc(half * 1.05), 0.2).colored(Rgb.of(0xe9efc0)),
                        slice.colored(flesh),
                        seeds.colored(Palette.INK))
                .turnedX(dice.between(-12, 12))
                .turnedZ(90 + dice.between(-35, 35));
    }

    private static List<Vector2d> halfDisc(double radius) {
        return IntStream.rangeClosed(0, 14)
                .mapToObj(i ->
                        p(radius * Math.cos(Math.PI + Math.PI * i / 14), radius * Math.sin(Math.PI + Math.PI * i / 14)))
                .toList();
    }
}
