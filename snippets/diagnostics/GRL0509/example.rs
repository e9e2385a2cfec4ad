// show
pub struct Session {
    pub id: String,
}

impl Session {
    pub fn remember(&mut self, message: &str) {
        self.id = message.chars().take(16).collect();
    }
}
// end
