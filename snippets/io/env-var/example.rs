use std::env;

// show
pub fn address() -> String {
    let port = env::var("PORT").unwrap_or_else(|_| "8080".to_owned());
    format!("0.0.0.0:{port}")
}
// end
