use reqwest::Client;

// show
pub async fn fetch(client: &Client, url: &str) -> reqwest::Result<Vec<u8>> {
    let response = client.get(url).send().await?.error_for_status()?;
    Ok(response.bytes().await?.to_vec())
}
// end
