async fn fetch() -> Result<(), std::fmt::Error> {
    Ok(())
}
async fn run() {
    futures::future::try_join_all([fetch()]).await;
}
fn main() {
    drop(run());
}
