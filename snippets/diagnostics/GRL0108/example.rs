#[derive(serde::Deserialize)]
pub struct Account {
    pub id: u32,
}

#[derive(serde::Deserialize)]
pub struct Transfer {
    pub from: Account,
}

// show
pub fn source(body: &[u8]) -> serde_json::Result<u32> {
    let transfer: Transfer = serde_json::from_slice(body)?; // {} is an error: missing field `from`
    Ok(transfer.from.id)
}
// end
