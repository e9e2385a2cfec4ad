package demo

// show
type Client struct{ addr string }

func Dial(addr string) *Client {
	client := Client{addr: addr}
	return &client
}

// end
