use std::collections::HashMap;

// show
pub fn expire(deadlines: &mut HashMap<String, i64>, now: i64) {
    deadlines.retain(|_, deadline| *deadline >= now);
}
// end
