use std::{collections::HashMap, time::Instant};

// show
pub fn report(deadlines: &HashMap<String, Instant>) {
    for (name, deadline) in deadlines {
        println!("{name}: {deadline:?}");
    }
}

pub fn expire(deadlines: &mut HashMap<String, Instant>, now: Instant) {
    deadlines.retain(|_, deadline| *deadline >= now);
}
// end
