// show
#[tracing::instrument]
pub fn login(user: &str) {
    tracing::info!(attempts = 1, "logged in");
}

pub fn init() {
    tracing_subscriber::fmt().with_env_filter("info").init();
}
// end
