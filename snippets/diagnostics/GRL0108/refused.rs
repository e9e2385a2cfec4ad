#[derive(serde::Deserialize)]
struct Account {
    id: u32,
}

#[derive(serde::Deserialize)]
struct Transfer {
    from: Option<Account>,
}

// show
fn source(body: &[u8]) -> serde_json::Result<u32> {
    let transfer: Transfer = serde_json::from_slice(body)?;
    Ok(transfer.from.id)
}
// end

fn main() {
    let _ = source(b"{}");
}
