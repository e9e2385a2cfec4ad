use sqlx::PgPool;

// show
pub async fn names(pool: &PgPool, city: &str) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar("SELECT name FROM users WHERE city = $1")
        .bind(city)
        .fetch_all(pool)
        .await
}
// end
