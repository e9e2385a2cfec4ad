use std::time::Duration;

use serde::Deserialize;

// show
#[derive(Debug, Deserialize)]
pub struct User {
    pub name: String,
}

pub async fn fetch(client: &reqwest::Client, id: u64) -> reqwest::Result<User> {
    let request = client.get(format!("https://api.example.com/users/{id}"));
    let response = request.timeout(Duration::from_secs(5)).send().await?;
    response.error_for_status()?.json().await
}
// end
