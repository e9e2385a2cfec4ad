use std::{collections::HashMap, time::Instant};

// show
pub fn expire(deadlines: &mut HashMap<String, Instant>, now: Instant) {
    deadlines.retain(|_, deadline| *deadline >= now);
}
// end
