use std::sync::OnceLock;
static CONFIG: OnceLock<String> = OnceLock::new();
fn config() -> &'static String {
    CONFIG.get()
}
fn main() {
    config();
}
