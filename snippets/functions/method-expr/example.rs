// show
pub fn demo(users: &[User]) -> Vec<String> {
    users.iter().map(User::label).collect()
}

pub struct User {
    pub name: String,
}

impl User {
    pub fn label(&self) -> String {
        format!("@{}", self.name)
    }
}
// end
