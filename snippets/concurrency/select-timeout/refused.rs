use std::time::Duration;

async fn ping() {}

// show
async fn check() {
    tokio::time::timeout(Duration::from_secs(1), ping());
}
// end

fn main() {
    drop(check());
}
