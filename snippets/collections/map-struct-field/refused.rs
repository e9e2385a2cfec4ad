use std::collections::HashMap;

struct User {
    active: bool,
}

// show
fn activate(users: &mut HashMap<u64, User>, id: u64) {
    users[&id].active = true;
}
// end

fn main() {
    activate(&mut HashMap::new(), 1);
}
