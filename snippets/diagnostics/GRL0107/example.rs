use std::collections::HashMap;

pub struct User {
    pub name: String,
}

// show
pub fn name_of(users: &HashMap<u32, User>, id: u32) -> Option<&str> {
    let user = users.get(&id)?;
    Some(&user.name)
}
// end
