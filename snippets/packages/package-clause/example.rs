// show
pub mod config {
    pub fn port() -> u16 {
        80
    }
}

pub fn address() -> String {
    format!("localhost:{}", config::port())
}
// end
