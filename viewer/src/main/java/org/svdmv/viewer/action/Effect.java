package org.svdmv.viewer.action;

import java.util.function.UnaryOperator;

/** What an action does. */
public sealed interface Effect {
    /** It makes another state. */
    record Change(UnaryOperator<ViewerState> step) implements Effect {}

    /** It asks for something that reaches outside of the state. */
    record Ask(Request request) implements Effect {}
}
