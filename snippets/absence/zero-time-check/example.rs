// show
use std::time::SystemTime;

pub struct Session {
    pub expires: Option<SystemTime>,
}

impl Session {
    pub fn valid(&self, now: SystemTime) -> bool {
        self.expires.is_none_or(|expires| now < expires)
    }
}
// end
