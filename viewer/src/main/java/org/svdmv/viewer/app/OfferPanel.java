package org.svdmv.viewer.app;

import imgui.ImGui;
import imgui.flag.ImGuiCond;
import imgui.flag.ImGuiWindowFlags;

/** What can become of a picture that was dropped. */
final class OfferPanel {
    private OfferPanel() {}

    static void draw(Session session) {
        Offer offer = session.offer();
        if (!offer.isOpen()) {
            return;
        }
        float x = ImGui.getIO().getDisplaySizeX() / 2;
        float y = ImGui.getIO().getDisplaySizeY() / 2;
        ImGui.setNextWindowPos(x, y, ImGuiCond.Always, 0.5f, 0.5f);
        ImGui.begin(
                "Make an orbit?",
                ImGuiWindowFlags.AlwaysAutoResize | ImGuiWindowFlags.NoSavedSettings | ImGuiWindowFlags.NoCollapse);
        Words.line(offer.picture() + " is a picture. This makes an orbit of it:");
        Words.colored(Style.ORANGE, offer.command());
        buttons(session, offer);
        ImGui.end();
    }

    private static void buttons(Session session, Offer offer) {
        if (ImGui.button("Make it now")) {
            offer.accept();
            return;
        }
        ImGui.sameLine();
        if (ImGui.button("Copy the command")) {
            ImGui.setClipboardText(offer.command());
            session.tell("copied");
            offer.decline();
            return;
        }
        ImGui.sameLine();
        if (ImGui.button("Leave it")) {
            offer.decline();
        }
    }
}
