use figment::{
    Figment,
    providers::{Env, Format, Toml},
};
use serde::Deserialize;

// show
#[derive(Debug, Deserialize)]
pub struct Settings {
    pub host: String,
    #[serde(default)]
    pub verbose: bool,
}

pub fn load() -> Result<Settings, Box<figment::Error>> {
    Figment::new()
        .merge(Toml::file("app.toml"))
        .merge(Env::prefixed("APP_"))
        .extract()
        .map_err(Box::new)
}
// end
