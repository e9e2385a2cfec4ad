// show
pub struct Session {
    user: String,
}

impl Session {
    pub fn new(user: &str) -> Self {
        Self {
            user: user.trim().to_owned(),
        }
    }

    pub fn is_admin(&self) -> bool {
        self.user == "root"
    }
}
// end
