package org.svdmv.geometry.procedural;

import static org.svdmv.geometry.mesh.Shapes.*;
import static org.svdmv.geometry.procedural.Parts.*;

import java.util.List;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Rgb;

/** Things to live in, look out from and shelter under; the door is in front. */
final class Buildings {
    private Buildings() {}

    private static Mesh turned(Dice dice, Mesh building) {
        return building.turnedZ(dice.side() * dice.between(10, 40));
    }

    private static Mesh door(double width, double height, Rgb paint) {
        return Mesh.of(
                block(0, 0, 0, 0.05, width, height).colored(paint),
                sphere(0.02).at(0.03, width * 0.3, height * 0.45).colored(Rgb.of(0xe9c46a)));
    }

    static Mesh house(Dice dice) {
        Palette colors = dice.palette();
        Rgb wall = dice.chance(0.5) ? Palette.CREAM : colors.second().lighter(0.3);
        double length = dice.between(0.6, 0.8);
        double width = dice.between(0.65, 0.9);
        double wallTop = dice.between(0.4, 0.65);
        double roof = dice.between(0.25, 0.4);
        boolean ridgeAlongX = dice.chance(0.5);
        double doorY = dice.between(-0.25, 0.25) * width;
        double windowY = doorY > 0 ? -width * 0.28 : width * 0.28;
        Mesh top = ridgeAlongX
                ? Mesh.of(
                        gable(wallTop, length * 1.12, width * 1.15, roof).colored(colors.main()),
                        gable(wallTop, length * 1.14, width * 0.85, roof * 0.74).colored(wall))
                : Mesh.of(
                        gable(wallTop, width * 1.12, length * 1.15, roof)
                                .turnedZ(90)
                                .colored(colors.main()),
                        gable(wallTop, width * 1.14, length * 0.85, roof * 0.74)
                                .turnedZ(90)
                                .colored(wall));
        Mesh pane = window(width * 0.24, 0.2, Rgb.of(0x7a5a3c), Palette.GLASS);
        return turned(
                dice,
                Mesh.of(
                        block(0, 0, 0, length, width, wallTop).colored(wall),
                        top,
                        door(0.18, wallTop * 0.62, colors.accent()).at(length / 2, doorY, 0),
                        block(length / 2 + 0.08, doorY, 0, 0.16, 0.24, 0.04).colored(dice.stone()),
                        pane.at(length / 2, windowY, wallTop * 0.55),
                        pane.turnedZ(90).at(0.1, width / 2, wallTop * 0.55),
                        pane.turnedZ(90).at(-0.08, -width / 2, wallTop * 0.55),
                        pane.at(-length / 2, 0.1, wallTop * 0.55),
                        block(-length * 0.2, dice.side() * width * 0.22, wallTop + roof * 0.3, 0.12, 0.12, roof * 0.95)
                                .colored(Rgb.of(0xa3543c))));
    }

    static Mesh skyscraper(Dice dice) {
        Palette colors = dice.palette();
        double base = dice.between(0.3, 0.42);
        int tiers = dice.count(1, 3);
        Mesh body = each(tiers, i -> {
            double size = base * (1 - 0.22 * i);
            double low = i == 0 ? 0 : 0.5 + 0.22 * (i - 1);
            double tall = i == 0 ? (tiers == 1 ? 0.95 : 0.5) : 0.22;
            int floors = (int) Math.round(tall / 0.08);
            return Mesh.of(
                    block(0, 0, low, size, size, tall).colored(colors.main()),
                    each(
                                    floors,
                                    f -> each(3, w -> {
                                        Mesh pane = box(0.02, size * 0.22, 0.045)
                                                .at(size / 2, (w - 1) * size * 0.3, low + (f + 0.55) * tall / floors);
                                        return around(4, pane);
                                    }))
                            .colored(Palette.GLASS.darker(0.15)),
                    block(0, 0, low + tall, size * 1.06, size * 1.06, 0.025).colored(colors.second()));
        });
        double top = tiers == 1 ? 0.95 : 0.5 + 0.22 * (tiers - 1);
        return turned(
                dice,
                Mesh.of(
                        body,
                        door(base * 0.35, 0.13, colors.accent()).at(base / 2 + 0.02, 0, 0),
                        block(base / 2 + 0.06, 0, 0.13, 0.14, base * 0.55, 0.03).colored(colors.accent()),
                        dice.chance(0.5)
                                ? post(0, 0, top, 0.015, 0.25).colored(colors.dark())
                                : Mesh.of(
                                        post(0.04, 0.04, top, 0.06, 0.12).colored(dice.wood()),
                                        cone(0.07, 0.07)
                                                .at(0.04, 0.04, top + 0.15)
                                                .colored(colors.dark()))));
    }

    static Mesh castle(Dice dice) {
        Palette colors = dice.palette();
        Rgb stone = dice.stone();
        double size = dice.between(0.6, 0.8);
        double wall = dice.between(0.28, 0.38);
        double tower = wall + dice.between(0.15, 0.3);
        double radius = dice.between(0.11, 0.14);
        boolean pointed = dice.chance(0.65);
        Mesh battlements = each(4, i -> block(size / 2, (i - 1.5) * size * 0.2, wall, 0.07, 0.07, 0.06));
        Mesh corner = Mesh.of(
                post(0, 0, 0, radius, tower).colored(stone.darker(0.12)),
                post(0, 0, tower, radius * 1.2, 0.06).colored(stone),
                pointed
                        ? cone(radius * 1.3, 0.28).at(0, 0, tower + 0.2).colored(colors.main())
                        : around(6, block(radius, 0, tower + 0.06, 0.05, 0.06, 0.06))
                                .colored(stone),
                box(0.05, 0.045, 0.1).at(radius, 0, tower * 0.75).colored(Palette.INK));
        Mesh keep = Mesh.of(
                block(0, 0, 0, size * 0.45, size * 0.42, tower + 0.12).colored(stone.lighter(0.15)),
                each(2, i -> box(size * 0.46, 0.05, 0.09).at(0, (i - 0.5) * 0.13, tower))
                        .colored(Palette.INK),
                prism(4, size * 0.36, 0.02, 0.22).at(0, 0, tower + 0.23).colored(colors.main()),
                post(0, 0, tower + 0.3, 0.012, 0.28).colored(colors.dark()),
                slab(List.of(p(0, 0), p(0.16, 0.05), p(0, 0.1)), 0.02)
                        .turnedZ(90)
                        .at(0, 0, tower + 0.46)
                        .colored(colors.accent()));
        return turned(
                dice,
                Mesh.of(
                        block(0, 0, 0, size, size, wall).colored(stone),
                        around(4, battlements).colored(stone),
                        around(4, corner.at(size / 2, size / 2, 0)),
                        keep,
                        block(size / 2, 0, 0, 0.08, size * 0.34, wall * 1.08).colored(stone.lighter(0.1)),
                        block(size / 2 + 0.02, 0, 0, 0.07, size * 0.2, wall * 0.7)
                                .colored(dice.wood().darker(0.3)),
                        block(size / 2 + 0.14, 0, 0, 0.24, size * 0.2, 0.03).colored(dice.wood())));
    }

    static Mesh windmill(Dice dice) {
        Palette colors = dice.palette();
        double base = dice.between(0.22, 0.28);
        double height = dice.between(0.6, 0.75);
        double sail = dice.between(0.4, 0.5);
        Mesh blade = Mesh.of(
                box(0.02, 0.03, sail).at(0, 0, sail / 2).colored(dice.wood()),
                box(0.015, 0.13, sail * 0.72).at(0, 0.05, sail * 0.6).colored(Palette.CREAM.darker(0.05)));
        Mesh body = frustum(base, base * 0.62, height).at(0, 0, height / 2);
        double start = dice.between(0, 90);
        return turned(
                dice,
                Mesh.of(
                        dice.chance(0.5)
                                ? body.striped(
                                        0,
                                        0,
                                        1,
                                        0,
                                        height * 0.4,
                                        List.of(dice.stone(), colors.second().lighter(0.3)))
                                : body.colored(colors.second().lighter(0.3)),
                        dome(base * 0.72, base * 0.72, 0.2).at(0, 0, height).colored(colors.main()),
                        rod(v(0, 0, height + 0.03), v(base + 0.06, 0, height + 0.03), 0.03)
                                .colored(colors.dark()),
                        each(4, i -> blade.turnedX(start + 90 * i)).at(base + 0.04, 0, height + 0.03),
                        door(0.13, 0.22, colors.accent()).at(base - 0.03, 0, 0),
                        window(0.1, 0.1, colors.dark(), Palette.GLASS).at(base * 0.82, 0, height * 0.55),
                        window(0.1, 0.1, colors.dark(), Palette.GLASS)
                                .turnedZ(120)
                                .at(-base * 0.42, base * 0.7, height * 0.5)));
    }

    static Mesh lighthouse(Dice dice) {
        Palette colors = dice.palette();
        double base = dice.between(0.18, 0.24);
        double height = dice.between(0.65, 0.8);
        Mesh shaft = frustum(base, base * 0.6, height).at(0, 0, height / 2);
        return Mesh.of(
                ellipsoid(base * 1.9, base * 1.7, 0.09)
                        .at(0, 0, 0)
                        .colored(dice.stone().darker(0.2)),
                shaft.striped(
                        dice.chance(0.4) ? 0.5 : 0,
                        0,
                        1,
                        0,
                        height / dice.count(4, 6),
                        List.of(colors.main(), Palette.CREAM)),
                post(0, 0, height, base * 0.8, 0.04).colored(colors.dark()),
                torus(base * 0.78, 0.012).at(0, 0, height + 0.09).colored(colors.dark()),
                post(0, 0, height + 0.04, base * 0.45, 0.14).colored(Rgb.of(0xffe08a)),
                around(4, post(base * 0.46, 0, height + 0.04, 0.012, 0.14)).colored(colors.dark()),
                cone(base * 0.65, 0.14).at(0, 0, height + 0.25).colored(colors.main()),
                sphere(0.03).at(0, 0, height + 0.33).colored(colors.dark()),
                door(0.11, 0.18, colors.accent()).at(base - 0.02, 0, 0.03),
                each(2, i -> box(0.05, 0.05, 0.07).at(base * (0.85 - 0.13 * i), 0, height * (0.45 + 0.28 * i)))
                        .colored(Palette.INK),
                Mesh.of(
                                block(0, 0, 0, 0.26, 0.24, 0.16).colored(Palette.CREAM),
                                gable(0.16, 0.3, 0.28, 0.1).colored(colors.main()))
                        .at(-0.05, dice.side() * (base + 0.08), 0.03));
    }

    static Mesh church(Dice dice) {
        Palette colors = dice.palette();
        Rgb wall = dice.chance(0.5) ? Palette.CREAM : dice.stone();
        double length = dice.between(0.6, 0.8);
        double width = dice.between(0.36, 0.44);
        double tower = dice.between(0.6, 0.75);
        double spire = dice.between(0.25, 0.45);
        Mesh arch = Mesh.of(box(0.03, 0.07, 0.14), disc(0.035, 0.03).at(0, 0, 0.07))
                .turnedZ(90)
                .colored(Palette.GLASS.darker(0.3));
        return turned(
                dice,
                Mesh.of(
                        block(-length / 2, 0, 0, length, width, 0.34).colored(wall),
                        gable(0.34, length + 0.06, width * 1.15, 0.24)
                                .at(-length / 2, 0, 0)
                                .colored(colors.main()),
                        block(0.08, 0, 0, 0.24, 0.24, tower).colored(wall),
                        prism(4, 0.2, 0.005, spire)
                                .at(0.08, 0, tower + spire / 2)
                                .colored(colors.main()),
                        box(0.02, 0.02, 0.14).at(0.08, 0, tower + spire + 0.06).colored(Rgb.of(0xe0b040)),
                        box(0.02, 0.08, 0.02).at(0.08, 0, tower + spire + 0.08).colored(Rgb.of(0xe0b040)),
                        disc(0.065, 0.03).at(0.2, 0, tower * 0.78).colored(Palette.CREAM.lighter(0.5)),
                        box(0.04, 0.015, 0.06).at(0.2, 0, tower * 0.78 + 0.02).colored(Palette.INK),
                        door(0.13, 0.22, dice.wood().darker(0.2)).at(0.2, 0, 0),
                        each(3, i -> arch.at(-length * (0.2 + 0.25 * i), width / 2, 0.2))
                                .mirroredPair(),
                        block(-length - 0.08, 0, 0, 0.2, width * 0.6, 0.24).colored(wall.darker(0.08)),
                        around(8, sphere(0.02).at(0.05, 0, 0))
                                .turnedY(90)
                                .at(-length - 0.19, 0, 0.16)
                                .colored(colors.accent())));
    }

    static Mesh tent(Dice dice) {
        Palette colors = dice.palette();
        double length = dice.between(0.7, 0.95);
        double width = dice.between(0.6, 0.75);
        double height = dice.between(0.45, 0.6);
        Mesh cloth = gable(0, length, width, height);
        Mesh skin = dice.chance(0.6)
                ? cloth.striped(
                        1, 0, 0, -length / 2, length / dice.count(4, 7), List.of(colors.main(), colors.second()))
                : cloth.colored(colors.main());
        Mesh opening = extruded(List.of(p(-width * 0.22, 0), p(width * 0.22, 0), p(0, height * 0.75)), 0.02)
                .turnedX(90)
                .turnedZ(90);
        return turned(
                dice,
                Mesh.of(
                        skin,
                        opening.at(length / 2 + 0.005, 0, 0).colored(colors.dark()),
                        bar(
                                        v(length / 2 + 0.02, width * 0.24, 0.02),
                                        v(length / 2 + 0.02, 0.02, height * 0.8),
                                        0.045,
                                        0.02)
                                .colored(colors.second()),
                        post(length / 2, 0, 0, 0.02, height + 0.1).colored(dice.wood()),
                        post(-length / 2, 0, 0, 0.02, height + 0.1).colored(dice.wood()),
                        slab(List.of(p(0, 0), p(0.16, 0.05), p(0, 0.1)), 0.02)
                                .turnedZ(60)
                                .at(length / 2, 0, height)
                                .colored(colors.accent()),
                        rod(v(length / 2, 0, height), v(length / 2 + 0.3, 0, 0), 0.01)
                                .colored(colors.dark()),
                        ellipsoid(0.1, 0.1, 0.04)
                                .at(length / 2 + 0.25, dice.side() * 0.2, 0.03)
                                .colored(dice.stone().darker(0.4)),
                        cone(0.05, 0.12).at(length / 2 + 0.25, 0.2, 0.08).colored(Rgb.of(0xf29a2e))));
    }

    static Mesh well(Dice dice) {
        Palette colors = dice.palette();
        Rgb stone = dice.stone();
        Rgb wood = dice.wood();
        double radius = dice.between(0.26, 0.34);
        double wall = dice.between(0.26, 0.36);
        double top = wall + dice.between(0.3, 0.42);
        Mesh ring = revolved(List.of(
                p(radius * 0.78, 0.02), p(radius, 0), p(radius, wall), p(radius * 0.78, wall), p(radius * 0.78, 0.02)));
        return turned(
                dice,
                Mesh.of(
                        ring.striped(0, 0, 1, 0, wall / 4, List.of(stone, stone.darker(0.15))),
                        post(0, 0, 0, radius * 0.8, wall * 0.55).colored(Rgb.of(0x3f7fae)),
                        block(0, radius * 0.9, 0, 0.07, 0.07, top)
                                .mirroredPair()
                                .colored(wood),
                        rod(v(0, -radius - 0.12, top - 0.1), v(0, radius * 0.9, top - 0.1), 0.03)
                                .colored(wood.darker(0.2)),
                        rod(v(0, -radius - 0.12, top - 0.1), v(0.12, -radius - 0.12, top - 0.1), 0.02)
                                .colored(Palette.INK),
                        gable(top, radius * 2.5, radius * 1.7, 0.26).turnedZ(90).colored(colors.main()),
                        rod(v(0, 0, wall + 0.12), v(0, 0, top - 0.1), 0.012).colored(Palette.CREAM),
                        frustum(0.08, 0.1, 0.13).at(0, 0, wall + 0.08).colored(colors.accent()),
                        frustum(0.1, 0.12, 0.16)
                                .at(radius + 0.13, dice.side() * 0.12, 0.08)
                                .colored(colors.second())));
    }

    static Mesh barn(Dice dice) {
        Palette colors = dice.palette();
        Rgb wall = dice.chance(0.5) ? Rgb.of(0xb03a2e) : colors.main();
        double length = dice.between(0.7, 0.9);
        double silo = dice.between(0.12, 0.16);
        double tall = dice.between(0.55, 0.75);
        Mesh front = extruded(
                        List.of(
                                p(-0.32, 0),
                                p(0.32, 0),
                                p(0.32, 0.36),
                                p(0.2, 0.56),
                                p(0, 0.64),
                                p(-0.2, 0.56),
                                p(-0.32, 0.36)),
                        length)
                .turnedX(90)
                .turnedZ(90);
        Mesh roof = extruded(
                        List.of(
                                p(-0.36, 0.33),
                                p(-0.33, 0.33),
                                p(-0.2, 0.55),
                                p(0, 0.63),
                                p(0.2, 0.55),
                                p(0.33, 0.33),
                                p(0.36, 0.33),
                                p(0.22, 0.59),
                                p(0, 0.68),
                                p(-0.22, 0.59)),
                        length + 0.06)
                .turnedX(90)
                .turnedZ(90);
        return turned(
                dice,
                Mesh.of(
                        front.colored(wall),
                        roof.colored(colors.dark().lighter(0.15)),
                        block(length / 2, 0, 0, 0.03, 0.3, 0.3).colored(Palette.CREAM),
                        block(length / 2 + 0.01, 0.072, 0.02, 0.03, 0.125, 0.26)
                                .mirroredPair()
                                .colored(wall.darker(0.2)),
                        box(0.03, 0.14, 0.12).at(length / 2, 0, 0.45).colored(Palette.CREAM),
                        box(0.04, 0.1, 0.08).at(length / 2, 0, 0.45).colored(Palette.INK),
                        each(3, i -> window(0.1, 0.1, Palette.CREAM, Palette.INK)
                                        .turnedZ(90)
                                        .at((i - 1) * 0.22, 0.32, 0.2))
                                .mirroredPair(),
                        Mesh.of(
                                        post(0, 0, 0, silo, tall)
                                                .striped(0, 0, 1, 0, 0.12, List.of(dice.metal(), Palette.CREAM)),
                                        dome(silo, silo, silo * 0.8)
                                                .at(0, 0, tall)
                                                .colored(colors.second()))
                                .at(-length * 0.2, dice.side() * (0.34 + silo), 0)));
    }
}
