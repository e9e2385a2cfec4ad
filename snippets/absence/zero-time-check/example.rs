use std::time::SystemTime;

// show
impl Session {
    pub fn valid(&self, now: SystemTime) -> bool {
        self.expires.is_none_or(|expires| now < expires)
    }
}

pub struct Session {
    pub expires: Option<SystemTime>,
}
// end
