use std::collections::HashMap;

pub struct User {
    pub active: bool,
}

// show
pub fn activate(users: &mut HashMap<u64, User>, id: u64) {
    if let Some(user) = users.get_mut(&id) {
        user.active = true;
    }
}
// end
