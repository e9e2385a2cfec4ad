use std::sync::{Arc, LazyLock};

use arc_swap::ArcSwap;

#[derive(Default)]
pub struct Config {
    pub port: u16,
}

// show
static CURRENT: LazyLock<ArcSwap<Config>> = LazyLock::new(ArcSwap::default);

pub fn reload(config: Config) {
    CURRENT.store(Arc::new(config));
}

pub fn port() -> u16 {
    CURRENT.load().port
}
// end
