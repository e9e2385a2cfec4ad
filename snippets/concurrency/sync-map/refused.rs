use std::{collections::HashMap, sync::RwLock};

// show
fn main() {
    let visits = RwLock::new(HashMap::from([("/", 1)]));
    visits.write().unwrap().insert("/about", "once");
}
// end
