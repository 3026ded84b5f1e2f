bw/src/report/yaml_node.o: src/report/yaml_node.c src/report/yaml.h \
 src/book/written.h src/book/book.h src/base/arena.h src/base/sv.h \
 src/book/rows.h src/date/date.h src/base/build.h src/yaml/emit.h
src/report/yaml.h:
src/book/written.h:
src/book/book.h:
src/base/arena.h:
src/base/sv.h:
src/book/rows.h:
src/date/date.h:
src/base/build.h:
src/yaml/emit.h:
