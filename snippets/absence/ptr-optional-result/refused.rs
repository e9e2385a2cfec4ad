use std::collections::HashMap;

// show
fn find(users: &HashMap<u64, String>, id: u64) -> Result<&String, String> {
    Ok(users.get(&id))
}
// end

fn main() {
    let _ = find(&HashMap::new(), 1);
}
