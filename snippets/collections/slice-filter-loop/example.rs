#[derive(Debug, Clone)]
pub struct User {
    pub name: String,
    pub active: bool,
}

// show
pub fn active(users: &[User]) -> Vec<User> {
    users.iter().filter(|user| user.active).cloned().collect()
}

pub fn drop_inactive(users: &mut Vec<User>) {
    users.retain(|user| user.active);
}
// end
