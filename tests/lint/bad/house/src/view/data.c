/* Where the data is. */
const char *where = "/home/somebody/annals/data";
const char *there = "https://example.org/home/page";

int data_label = LABEL_USED;
