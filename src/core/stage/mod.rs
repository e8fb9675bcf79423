//! Where everyone stands and faces at a moment of a step.
