// show
pub struct Settings {
    pub region: String,
}

pub fn greeting(settings: &Settings) -> String {
    format!("hello from {}", settings.region)
}
// end
