async fn lookup(host: &str) -> String {
    host.to_owned()
}

// show
use std::time::Duration;
use tokio::time::{error::Elapsed, timeout};

pub async fn lookup_within(host: &str, limit: Duration) -> Result<String, Elapsed> {
    timeout(limit, lookup(host)).await
}
// end
