async fn search() {}
async fn run() {
    tokio::time::timeout(std::time::Duration::from_secs(1), search());
}
fn main() {
    drop(run());
}
