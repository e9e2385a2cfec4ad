use tokio::task::JoinHandle;

async fn slow(id: u64) -> String {
    id.to_string()
}

// show
pub fn load(id: u64) -> JoinHandle<String> {
    tokio::spawn(slow(id))
}
// end
