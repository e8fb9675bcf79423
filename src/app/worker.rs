//! Carries out effects.
