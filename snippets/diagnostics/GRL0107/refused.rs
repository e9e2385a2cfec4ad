use std::collections::HashMap;

struct User {
    name: String,
}

// show
fn name_of(users: &HashMap<u32, User>, id: u32) -> &str {
    &users.get(&id).name
}
// end

fn main() {
    name_of(&HashMap::new(), 1);
}
