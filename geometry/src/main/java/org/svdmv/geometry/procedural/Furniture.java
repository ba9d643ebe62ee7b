package org.svdmv.geometry.procedural;

import static org.svdmv.geometry.mesh.Shapes.*;
import static org.svdmv.geometry.procedural.Parts.*;

import java.util.List;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Rgb;

/** Things to sit on, lie on, put things on and read by. */
final class Furniture {
    private Furniture() {}

    static Mesh chair(Dice dice) {
        Palette colors = dice.palette();
        Rgb frame = dice.chance(0.6) ? dice.wood() : colors.main();
        double width = dice.between(0.42, 0.55);
        double depth = dice.between(0.4, 0.5);
        double seat = dice.between(0.4, 0.5);
        double back = dice.between(0.4, 0.65);
        Mesh post = rod(
                        v(-depth / 2 + 0.03, width / 2 - 0.03, seat),
                        v(-depth / 2 - 0.04, width / 2 - 0.03, seat + back),
                        0.025)
                .mirroredPair();
        int slats = dice.count(2, 4);
        Mesh rest = dice.chance(0.5)
                ? roundedBox(0.05, width - 0.04, back * 0.6, 0.02)
                        .turnedY(-5)
                        .at(-depth / 2 - 0.02, 0, seat + back * 0.68)
                        .colored(colors.second())
                : each(slats, i -> box(0.03, width - 0.05, 0.4 * back / slats)
                                .at(-depth / 2 - 0.01, 0, seat + back * (i + 0.8) / slats))
                        .colored(frame);
        return Mesh.of(
                Mesh.of(legs(depth - 0.02, width - 0.02, seat, 0.025), post).colored(frame),
                rest,
                cushion(0, 0, seat, depth, width, 0.07).colored(colors.second()));
    }

    static Mesh armchair(Dice dice) {
        return seats(dice, 1, dice.between(0.55, 0.7));
    }

    static Mesh sofa(Dice dice) {
        return seats(dice, dice.count(2, 3), dice.between(0.5, 0.62));
    }

    private static Mesh seats(Dice dice, int places, double place) {
        Palette colors = dice.palette();
        double width = places * place;
        double depth = dice.between(0.6, 0.75);
        double seat = dice.between(0.2, 0.3);
        double back = dice.between(0.35, 0.55);
        double arm = dice.between(0.1, 0.18);
        double foot = dice.between(0.05, 0.12);
        Mesh body = Mesh.of(
                cushion(0, 0, foot, depth, width, seat),
                cushion(-depth / 2 + 0.08, 0, foot, 0.18, width + arm, seat + back),
                cushion(0.02, width / 2 + arm / 2, foot, depth, arm, seat + dice.between(0.15, 0.25))
                        .mirroredPair());
        Mesh pads = each(
                places,
                i -> Mesh.of(
                        cushion(0.08, (i + 0.5) * place - width / 2, foot + seat, depth - 0.2, place * 0.96, 0.12),
                        cushion(
                                -depth / 2 + 0.2,
                                (i + 0.5) * place - width / 2,
                                foot + seat + 0.1,
                                0.12,
                                place * 0.92,
                                back * 0.75)));
        Mesh pillow = roundedBox(0.1, 0.26, 0.26, 0.05)
                .turnedX(20)
                .turnedY(-20)
                .at(-depth / 2 + 0.34, dice.side() * (width / 2 - 0.16), foot + seat + 0.26);
        return Mesh.of(
                body.colored(colors.main()),
                pads.colored(dice.chance(0.5) ? colors.main().lighter(0.25) : colors.second()),
                when(dice.chance(0.7), pillow.colored(colors.accent())),
                legs(depth, width, foot, 0.03).colored(dice.wood()));
    }

    static Mesh table(Dice dice) {
        Palette colors = dice.palette();
        Rgb wood = dice.wood();
        double height = dice.between(0.45, 0.75);
        double length = dice.between(0.6, 1.2);
        double depth = dice.between(0.55, 0.8);
        boolean round = dice.chance(0.4);
        Mesh top = round ? cylinder(depth / 2, 0.05).scaled(1, length / depth, 1) : box(depth, length, 0.05);
        Mesh stand = round
                ? Mesh.of(post(0, 0, 0, 0.05, height), frustum(0.24, 0.06, 0.08).at(0, 0, 0.04))
                : legs(depth * 0.9, length * 0.92, height, dice.between(0.025, 0.04));
        Mesh bowl = revolved(List.of(p(0, 0), p(0.06, 0), p(0.13, 0.08), p(0.11, 0.08), p(0, 0.03)));
        double side = dice.side() * length * 0.25;
        return Mesh.of(
                top.at(0, 0, height + 0.025).colored(dice.chance(0.5) ? wood : colors.main()),
                stand.colored(dice.chance(0.7) ? wood.darker(0.2) : dice.metal()),
                when(
                        !round,
                        box(depth * 0.82, length * 0.84, 0.07)
                                .at(0, 0, height - 0.035)
                                .colored(wood.darker(0.1))),
                bowl.at(0.05, side, height + 0.05).colored(colors.second()),
                sphere(0.05).at(0.07, side + 0.03, height + 0.13).colored(colors.accent()),
                when(
                        dice.chance(0.5),
                        post(-0.05, -side, height + 0.05, 0.04, 0.16).colored(colors.accent())));
    }

    static Mesh desk(Dice dice) {
        Palette colors = dice.palette();
        Rgb wood = dice.wood();
        double length = dice.between(0.9, 1.2);
        double height = dice.between(0.6, 0.72);
        int side = dice.side();
        int drawers = dice.count(2, 4);
        Mesh pedestal = Mesh.of(
                block(0, 0, 0, 0.5, 0.32, height).colored(wood),
                each(
                        drawers,
                        i -> Mesh.of(
                                box(0.03, 0.27, height / drawers * 0.8)
                                        .at(0.25, 0, height * (i + 0.5) / drawers)
                                        .colored(colors.main()),
                                sphere(0.025)
                                        .at(0.28, 0, height * (i + 0.5) / drawers)
                                        .colored(Palette.INK))));
        return Mesh.of(
                pedestal.at(0, side * (length / 2 - 0.17), 0),
                block(0, -side * (length / 2 - 0.03), 0, 0.5, 0.06, height).colored(wood),
                block(-0.2, 0, height * 0.4, 0.04, length - 0.1, height * 0.6).colored(wood.darker(0.15)),
                block(0, 0, height, 0.56, length, 0.05).colored(wood.lighter(0.15)),
                block(-0.12, -side * 0.1, height + 0.1, 0.03, 0.4, 0.26).colored(Palette.INK),
                block(-0.1, -side * 0.1, height + 0.12, 0.02, 0.36, 0.22).colored(colors.second()),
                block(-0.14, -side * 0.1, height + 0.05, 0.12, 0.12, 0.08).colored(Palette.INK));
    }

    static Mesh stool(Dice dice) {
        Palette colors = dice.palette();
        double height = dice.between(0.45, 0.8);
        int n = dice.count(3, 4);
        double spread = dice.between(0.2, 0.28);
        Mesh leg = bar(v(spread, 0, 0), v(0.12, 0, height), 0.022, 0.03);
        Mesh seat = dice.chance(0.5) ? cushion(0, 0, height, 0.42, 0.42, 0.1) : post(0, 0, height, 0.22, 0.06);
        return Mesh.of(
                around(n, leg).colored(dice.wood()),
                torus(spread * 0.8, 0.018).at(0, 0, height * 0.35).colored(colors.second()),
                seat.colored(colors.main()),
                roundedBox(0.04, 0.3, 0.14, 0.02).at(-0.2, 0, height + 0.22).colored(colors.main()),
                rod(v(-0.17, 0, height), v(-0.2, 0, height + 0.2), 0.02).colored(colors.second()));
    }

    static Mesh bed(Dice dice) {
        Palette colors = dice.palette();
        Rgb wood = dice.wood();
        double width = dice.between(0.6, 1.1);
        double length = dice.between(1.2, 1.4);
        double head = dice.between(0.4, 0.7);
        int pillows = width > 0.85 ? 2 : 1;
        Mesh cover = cushion(length * 0.14, 0, 0.2, length * 0.7, width * 0.98, 0.2);
        return Mesh.of(
                legs(length, width, 0.14, 0.04).colored(wood),
                block(0, 0, 0.12, length, width, 0.1).colored(wood),
                block(-length / 2, 0, 0, 0.07, width + 0.04, head).colored(wood.darker(0.1)),
                block(length / 2, 0, 0, 0.06, width + 0.04, head * 0.5).colored(wood.darker(0.1)),
                cushion(0, 0, 0.2, length * 0.97, width * 0.95, 0.16).colored(Palette.CREAM),
                dice.chance(0.5)
                        ? cover.striped(1, 0, 0, 0, dice.between(0.08, 0.2), List.of(colors.main(), colors.second()))
                        : cover.colored(colors.main()),
                each(
                                pillows,
                                i -> cushion(
                                        -length * 0.38,
                                        (i - (pillows - 1) / 2.0) * width * 0.45,
                                        0.34,
                                        0.24,
                                        width * 0.4,
                                        0.12))
                        .colored(colors.accent().lighter(0.4)));
    }

    static Mesh shelf(Dice dice) {
        Palette colors = dice.palette();
        Rgb wood = dice.wood();
        double width = dice.between(0.5, 0.9);
        int boards = dice.count(3, 5);
        double gap = 0.26;
        double height = boards * gap;
        List<Rgb> books = List.of(colors.main(), colors.second(), colors.accent(), colors.dark(), Palette.CREAM);
        int perBoard = (int) (width / 0.1) - 1;
        Mesh content = each(boards * perBoard, i -> {
            double tall = dice.between(0.12, 0.21);
            boolean there = dice.chance(0.75);
            Mesh book =
                    block(0.03, (i % perBoard + 0.9) * 0.1 - width / 2, i / perBoard * gap + 0.04, 0.2, 0.085, tall);
            return when(there, book.colored(dice.pick(books)));
        });
        return Mesh.of(
                block(0, width / 2, 0, 0.3, 0.04, height + 0.04).mirroredPair().colored(wood),
                each(boards + 1, i -> block(0, 0, i * gap, 0.3, width, 0.04)).colored(wood),
                block(-0.14, 0, 0, 0.02, width, height).colored(wood.darker(0.25)),
                content);
    }

    static Mesh cabinet(Dice dice) {
        Palette colors = dice.palette();
        double width = dice.between(0.6, 1.1);
        double height = dice.between(0.5, 1.3);
        double foot = dice.between(0.04, 0.12);
        boolean doors = height > 0.85;
        int rows = doors ? 1 : dice.count(2, 3);
        int columns = dice.count(1, 2);
        double cellY = width / columns;
        double cellZ = height / rows;
        Mesh fronts = each(rows * columns, i -> {
            double y = (i % columns + 0.5) * cellY - width / 2;
            double z = foot + (i / columns + 0.5) * cellZ;
            double knob = doors ? (i % columns == 0 ? 0.35 : -0.35) * cellY : 0;
            return Mesh.of(
                    box(0.04, cellY - 0.05, cellZ - 0.05).at(0.22, y, z).colored(colors.second()),
                    sphere(0.03).at(0.26, y + knob, z).colored(colors.accent()));
        });
        return Mesh.of(
                legs(0.42, width, foot, 0.03).colored(colors.dark()),
                block(0, 0, foot, 0.42, width, height).colored(colors.main()),
                block(0, 0, foot + height, 0.48, width + 0.06, 0.04)
                        .colored(colors.main().darker(0.3)),
                fronts,
                revolved(List.of(p(0, 0), p(0.05, 0), p(0.09, 0.1), p(0.04, 0.2), p(0.05, 0.22), p(0, 0.22)))
                        .at(0, dice.side() * width * 0.3, foot + height + 0.04)
                        .colored(colors.accent()));
    }

    static Mesh tableLamp(Dice dice) {
        Palette colors = dice.palette();
        double height = dice.between(0.4, 0.9);
        double shade = dice.between(0.22, 0.34);
        double tall = dice.between(0.22, 0.36);
        double top = dice.between(0.4, 0.9);
        Mesh cover = frustum(shade, shade * top, tall).at(0, 0, height + tall / 2);
        Mesh base = dice.chance(0.5)
                ? Mesh.of(post(0, 0, 0, 0.17, 0.04), post(0, 0, 0, 0.025, height))
                : Mesh.of(
                        ellipsoid(0.15, 0.15, height * 0.4).at(0, 0, height * 0.42),
                        post(0, 0, 0, 0.1, 0.05),
                        post(0, 0, 0, 0.03, height));
        return Mesh.of(
                base.colored(colors.main()),
                dice.chance(0.5)
                        ? cover.striped(
                                0, 0, 1, height, tall / dice.count(2, 5), List.of(colors.second(), colors.accent()))
                        : cover.colored(colors.second()),
                rod(v(shade * 0.6, 0.06, height - 0.16), v(shade * 0.6, 0.06, height), 0.01)
                        .colored(colors.dark()),
                sphere(0.03).at(shade * 0.6, 0.06, height - 0.17).colored(colors.accent()));
    }

    static Mesh deskLamp(Dice dice) {
        Palette colors = dice.palette();
        double elbow = dice.between(0.3, 0.45);
        double reach = dice.between(0.2, 0.35);
        double top = elbow + dice.between(0.15, 0.3);
        Mesh head = Mesh.of(
                frustum(0.17, 0.06, 0.2).colored(colors.main()),
                sphere(0.07).at(0, 0, -0.08).colored(Rgb.of(0xfff3b0)));
        return Mesh.of(
                post(0, 0, 0, 0.18, 0.05).colored(colors.dark()),
                rod(v(0, 0, 0.05), v(-0.15, 0, elbow), 0.025).colored(colors.second()),
                rod(v(-0.15, 0, elbow), v(reach, 0, top), 0.025).colored(colors.second()),
                sphere(0.045).at(-0.15, 0, elbow).colored(colors.accent()),
                head.turnedY(-dice.between(15, 50)).at(reach + 0.05, 0, top - 0.06));
    }
}
