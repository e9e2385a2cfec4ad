use std::sync::{Arc, RwLock};

#[derive(Default)]
pub struct Settings {
    pub verbose: bool,
}

// show
static CURRENT: RwLock<Option<Arc<Settings>>> = RwLock::new(None);

pub fn reload(load: fn() -> Settings) {
    *CURRENT.write().unwrap() = Some(Arc::new(load()));
}
// end
